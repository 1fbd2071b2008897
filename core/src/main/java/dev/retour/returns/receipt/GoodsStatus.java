package dev.retour.returns.receipt;

/** How far a unit is that a case expects. Received is not accepted. Stages may be added; keep a default branch. */
public enum GoodsStatus {
    /** It is to come. */
    EXPECTED,
    /** Everything is said to have come, but not this. */
    SHORT,
    /** It came. */
    RECEIVED,
    /** It was looked at, and is as it should be, or was taken as it is; an end. */
    ACCEPTED,
    /** It was looked at, and is not taken back. */
    REFUSED
}
