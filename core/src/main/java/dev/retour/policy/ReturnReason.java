package dev.retour.policy;

import dev.retour.kernel.Identifier;

/**
 * Why a customer wants to return something.
 *
 * @param kind as rules branch on it
 * @param code the host's own code of it, as its people see it
 */
public record ReturnReason(ReasonKind kind, String code) {

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public ReturnReason {
        Identifier.check("Code of a reason", code);
    }

    /**
     * A reason under the name of its kind.
     *
     * @param kind the kind
     * @return the reason
     */
    public static ReturnReason of(ReasonKind kind) {
        return new ReturnReason(kind, kind.name());
    }
}
