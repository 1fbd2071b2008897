package dev.retour.parcel;

import dev.retour.kernel.SourceRef;

/**
 * One article in a parcel, as a line of an order list states it.
 *
 * @param source where the line stands
 * @param parcel the parcel as this line states it; its weight, if given, is that of the whole parcel
 * @param sku the article; empty if the line is about the parcel as a whole, or does not name its article
 * @param quantity how many pieces, 0 or more; 0 if the line is about the parcel as a whole
 */
public record ShippedLine(SourceRef source, Parcel parcel, String sku, long quantity) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ShippedLine {
        if (quantity < 0) {
            throw new IllegalArgumentException("A parcel holds 0 pieces or more, not " + quantity + ".");
        }
    }
}
