package dev.retour.returns;

/**
 * Where a case is, in one word. It is derived from what happened to its goods and its money, of which each may be ahead of the other.
 * Statuses may be added; keep a default branch.
 */
public enum CaseStatus {
    /** Something was observed of it, but nobody has opened it yet. */
    UNOPENED,
    /** The customer wants something, and it is reserved for the case. */
    REQUESTED,
    /** Somebody looks into it: a person, the customer, or the platform. */
    IN_REVIEW,
    /** It is approved, no goods are to come, and money is due. */
    APPROVED,
    /** It is approved, and goods are to come. */
    AWAITING_GOODS,
    /** Goods are on their way. */
    IN_TRANSIT,
    /** Some of the goods came. */
    PARTIALLY_RECEIVED,
    /** All goods came, and somebody has to look at them. */
    RECEIVED,
    /** All goods were looked at; something is still to become of them, or money is due. */
    INSPECTED,
    /** Money is on its way. */
    SETTLING,
    /** A person has to help, such as with a refund that failed. */
    MANUAL_ACTION,
    /** All is done, and the case may be closed. */
    DONE,
    /** It was done and is closed. */
    CLOSED,
    /** All of it was rejected. */
    REJECTED,
    /** The customer wants none of it any more. */
    CANCELLED,
    /** Nothing happened in time. */
    EXPIRED
}
