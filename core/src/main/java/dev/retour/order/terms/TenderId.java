package dev.retour.order.terms;

import dev.retour.kernel.Identifier;

/**
 * The host's id of a payment of an order, unique within the order.
 *
 * @param value the text, see {@link Identifier}
 */
public record TenderId(String value) implements Identifier, Comparable<TenderId> {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public TenderId {
        Identifier.check("Tender id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static TenderId of(String value) {
        return new TenderId(value);
    }

    /**
     * Compares by the characters of Java.
     *
     * @param other the other id
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(TenderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
