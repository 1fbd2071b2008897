package dev.retour.order.entitlement;

import dev.retour.order.terms.OrderLineId;
import java.util.List;

/**
 * Units of a line that a case took.
 *
 * @param line the line
 * @param units which units
 * @param serials their serial numbers, if the line has any, whether the case named them or not
 * @param share what they are worth, as it was when the case took them
 */
public record ReservedLine(OrderLineId line, Units units, List<String> serials, Share share) {

    /** Copies the serial numbers. */
    public ReservedLine {
        serials = List.copyOf(serials);
    }
}
