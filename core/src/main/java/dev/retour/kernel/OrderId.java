package dev.retour.kernel;

/**
 * The host's id of an order.
 *
 * @param value the text, see {@link Identifier}
 */
public record OrderId(String value) implements Identifier {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public OrderId {
        Identifier.check("Order id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
