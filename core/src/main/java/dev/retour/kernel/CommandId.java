package dev.retour.kernel;

/**
 * The id under which the host sends a command; the same id with the same content is the same command for ever.
 *
 * @param value the text, see {@link Identifier}
 */
public record CommandId(String value) implements Identifier {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public CommandId {
        Identifier.check("Command id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
