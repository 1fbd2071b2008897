package dev.retour.kernel;

/**
 * Who acts: a person or a program of the host.
 *
 * <p>The id is the host's token, never a name or an address of a person.
 *
 * @param value the host's token
 */
public record Actor(String value) implements Identifier {

    /**
     * Checks the token.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public Actor {
        Identifier.check("Actor", value);
    }

    /**
     * Makes an actor.
     *
     * @param value the host's token
     * @return the actor
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static Actor of(String value) {
        return new Actor(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
