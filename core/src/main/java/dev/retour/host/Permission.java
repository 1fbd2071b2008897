package dev.retour.host;

/**
 * The answer to "may this actor do this".
 *
 * <p>An answer is as final as any other: once the second has agreed in the host's own system, the authorizer allows, and
 * the command is sent again under a new id.
 *
 * @param answer the answer
 * @param role of {@link Answer#NEEDS_SECOND}: who else has to agree; empty text otherwise
 */
public record Permission(Answer answer, String role) {

    /** The three answers. */
    public enum Answer {
        /** Yes. */
        ALLOW,
        /** No. */
        DENY,
        /** Only together with somebody of a role 双人复核. */
        NEEDS_SECOND
    }

    /**
     * Checks the role.
     *
     * @throws IllegalArgumentException if somebody else has to agree and the role is empty, or the other way round
     */
    public Permission {
        if ((answer == Answer.NEEDS_SECOND) == role.isEmpty()) {
            throw new IllegalArgumentException(
                    answer + " with the role '" + role + "': a role goes with NEEDS_SECOND, and only with it.");
        }
    }

    /**
     * Yes.
     *
     * @return the permission
     */
    public static Permission allow() {
        return new Permission(Answer.ALLOW, "");
    }

    /**
     * No.
     *
     * @return the permission
     */
    public static Permission deny() {
        return new Permission(Answer.DENY, "");
    }

    /**
     * Only together with somebody else.
     *
     * @param role the role of the other
     * @return the permission
     */
    public static Permission needsSecond(String role) {
        return new Permission(Answer.NEEDS_SECOND, role);
    }
}
