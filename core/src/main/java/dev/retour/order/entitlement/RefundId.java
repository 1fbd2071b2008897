package dev.retour.order.entitlement;

import dev.retour.kernel.Identifier;

/**
 * The id of a refund that we initiate: one for its whole life.
 *
 * @param value the text, see {@link Identifier}
 */
public record RefundId(String value) implements Identifier, Comparable<RefundId> {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public RefundId {
        Identifier.check("Refund id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static RefundId of(String value) {
        return new RefundId(value);
    }

    /**
     * Compares by the characters of Java.
     *
     * @param other the other id
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(RefundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
