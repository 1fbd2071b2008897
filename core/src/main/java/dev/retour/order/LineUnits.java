package dev.retour.order;

import dev.retour.order.terms.OrderLineId;
import java.util.List;

/**
 * Some units of a line.
 *
 * @param line the line
 * @param quantity how many, above 0
 * @param serials which ones, if the article has serial numbers: one for each unit, or none
 */
public record LineUnits(OrderLineId line, long quantity, List<String> serials) {

    /**
     * Copies the serials.
     *
     * @throws IllegalArgumentException if the quantity is below 1
     */
    public LineUnits {
        if (quantity < 1) {
            throw new IllegalArgumentException("Units of a line count from 1, not " + quantity + ".");
        }
        serials = List.copyOf(serials);
    }

    /**
     * Tells whether more serial numbers than units are named, which {@link #serials()} should not have.
     *
     * @return true if nobody knows which are meant
     */
    public boolean hasTooManySerials() {
        return serials.size() > quantity;
    }

    /**
     * Some units without serial numbers.
     *
     * @param line the line
     * @param quantity how many
     * @return the units
     */
    public static LineUnits of(OrderLineId line, long quantity) {
        return new LineUnits(line, quantity, List.of());
    }
}
