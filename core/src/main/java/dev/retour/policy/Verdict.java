package dev.retour.policy;

/** What a policy says, from mild to strict. There will be no others. */
public enum Verdict {
    /** Go ahead. */
    ALLOW,
    /** A person has to decide. */
    REVIEW,
    /** No. */
    DENY;

    /** The stricter of two. */
    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
