package dev.retour.returns.receipt;

import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Optional;

/**
 * Equal goods that came.
 *
 * @param line the line of the order that they are of; empty if they are of none
 * @param sku the article, as the warehouse calls it
 * @param units how many, above 0
 * @param serials their serial numbers, as far as the warehouse reads them
 */
public record ReceivedItem(Optional<OrderLineId> line, String sku, long units, List<String> serials) {

    /**
     * Copies the serial numbers.
     *
     * @throws IllegalArgumentException if there is no unit, or there are more serial numbers than units
     */
    public ReceivedItem {
        if (units < 1 || serials.size() > units) {
            throw new IllegalArgumentException(
                    units + " units with " + serials.size() + " serial numbers cannot have come.");
        }
        serials = List.copyOf(serials);
    }

    /**
     * Goods of a line.
     *
     * @param units how many of which line, with serial numbers if they were read
     * @param sku the article
     * @return the item
     * @throws IllegalArgumentException if there are more serial numbers than units
     */
    public static ReceivedItem of(LineUnits units, String sku) {
        return new ReceivedItem(Optional.of(units.line()), sku, units.quantity(), units.serials());
    }

    /**
     * Goods that are of no line of the order.
     *
     * @param sku the article
     * @param units how many, above 0
     * @return the item
     */
    public static ReceivedItem stranger(String sku, long units) {
        return new ReceivedItem(Optional.empty(), sku, units, List.of());
    }
}
