package dev.retour.host;

/**
 * The answer to "may this actor do this".
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
