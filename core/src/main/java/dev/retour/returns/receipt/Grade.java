package dev.retour.returns.receipt;

import dev.retour.kernel.Identifier;

/**
 * In which condition a unit came back.
 *
 * @param kind as rules branch on it
 * @param code the host's own code of it
 */
public record Grade(Kind kind, String code) {

    /** In which condition a unit is. There will be no others. */
    public enum Kind {
        /** As new 全新. */
        A,
        /** Opened or with slight traces. */
        B,
        /** Worn or with faults, but usable. */
        C,
        /** Of no use. */
        D
    }

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}
     */
    public Grade {
        Identifier.check("Code of a grade", code);
    }

    /**
     * A grade under the name of its kind.
     *
     * @param kind the kind
     * @return the grade
     */
    public static Grade of(Kind kind) {
        return new Grade(kind, kind.name());
    }
}
