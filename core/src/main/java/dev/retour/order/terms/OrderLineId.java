package dev.retour.order.terms;

import dev.retour.kernel.Identifier;

/**
 * The host's id of a line of an order, unique within the order.
 *
 * @param value the text, see {@link Identifier}
 */
public record OrderLineId(String value) implements Identifier, Comparable<OrderLineId> {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public OrderLineId {
        Identifier.check("Order line id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static OrderLineId of(String value) {
        return new OrderLineId(value);
    }

    /**
     * Compares by the characters of Java.
     *
     * @param other the other id
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(OrderLineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
