package dev.retour.returns.compensation;

import dev.retour.kernel.Identifier;

/**
 * The id of a compensation, unique within its case.
 *
 * @param value the host's id
 */
public record CompensationId(String value) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public CompensationId {
        Identifier.check("Compensation id", value);
    }

    /**
     * Makes an id.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public static CompensationId of(String value) {
        return new CompensationId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
