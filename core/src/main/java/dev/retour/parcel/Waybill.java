package dev.retour.parcel;

import dev.retour.kernel.Identifier;

/**
 * The courier's number of a parcel 运单号; also called tracking number or AWB. Waybills are compared character by character:
 * {@code sf1} is another one than {@code SF1}. A host takes spaces around them away; our readers of CSV do.
 *
 * @param value the text, see {@link Identifier}
 */
public record Waybill(String value) implements Identifier {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public Waybill {
        Identifier.check("Waybill", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static Waybill of(String value) {
        return new Waybill(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
