package dev.retour.returns;

/** Where a return case is. Stages may be added; keep a default branch. */
public enum CaseStatus {
    /** The customer wants to return something, and it is reserved for the case. */
    REQUESTED,
    /** The customer has taken the wish back; an end. */
    WITHDRAWN,
    /** Nothing happened until the deadline; an end. */
    EXPIRED
}
