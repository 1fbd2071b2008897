package dev.retour.courier;

import dev.retour.kernel.Identifier;

/**
 * The courier's number of a bill.
 *
 * @param value the text, see {@link Identifier}
 */
public record BillNumber(String value) implements Identifier {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public BillNumber {
        Identifier.check("Bill number", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static BillNumber of(String value) {
        return new BillNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
