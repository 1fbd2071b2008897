package dev.retour.order.terms;

import dev.retour.kernel.Identifier;

/**
 * The host's id of a charge of an order, unique within the order.
 *
 * @param value the text, see {@link Identifier}
 */
public record ChargeId(String value) implements Identifier, Comparable<ChargeId> {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public ChargeId {
        Identifier.check("Charge id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static ChargeId of(String value) {
        return new ChargeId(value);
    }

    /**
     * Compares by the characters of Java.
     *
     * @param other the other id
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(ChargeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
