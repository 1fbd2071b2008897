package dev.retour.returns.receipt;

import dev.retour.order.terms.OrderLineId;
import java.util.List;

/**
 * Units of a line that are to come back.
 *
 * @param line the line
 * @param units how many, 0 or more
 * @param serials which ones, if the article has serial numbers
 */
public record Expected(OrderLineId line, long units, List<String> serials) {

    /** Copies the serial numbers. */
    public Expected {
        serials = List.copyOf(serials);
    }
}
