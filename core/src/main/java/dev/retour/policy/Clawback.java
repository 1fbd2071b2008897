package dev.retour.policy;

/** What becomes of a promotion whose threshold the rest of the order no longer reaches. There will be no others. */
public enum Clawback {
    /** The customer keeps it. */
    KEEP,
    /** The rest is priced as if it had been bought alone, and the difference is taken off the refund. */
    RE_EVALUATE
}
