package dev.retour.order.entitlement;

import dev.retour.kernel.Identifier;

/**
 * The id of a credit that we initiate: one for its whole life.
 *
 * @param value the text, see {@link Identifier}
 */
public record CreditId(String value) implements Identifier, Comparable<CreditId> {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public CreditId {
        Identifier.check("Credit id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static CreditId of(String value) {
        return new CreditId(value);
    }

    /**
     * Compares by the characters of Java.
     *
     * @param other the other id
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(CreditId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
