package dev.retour.parcel;

import dev.retour.kernel.Identifier;

/**
 * The host's id of a parcel.
 *
 * @param value the text, see {@link Identifier}
 */
public record ParcelId(String value) implements Identifier {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public ParcelId {
        Identifier.check("Parcel id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static ParcelId of(String value) {
        return new ParcelId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
