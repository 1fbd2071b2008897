package dev.retour.returns.authorization;

/** How far the authorization of a unit is. Stages may be added; keep a default branch. */
public enum AuthorizationStatus {
    /** The customer has asked. */
    REQUESTED,
    /** The customer has to tell or show something first. */
    INFO_REQUIRED,
    /** A person looks into it. */
    UNDER_REVIEW,
    /** The platform decides 平台介入. */
    ESCALATED,
    /** It may come back, or its money may. */
    APPROVED,
    /** It may not, unless the customer appeals. */
    REJECTED,
    /** The customer has taken the wish back. */
    WITHDRAWN,
    /** Nothing happened until the deadline, or it did not come and nobody waits for it any more. */
    EXPIRED,
    /** It came, was refused and is with the customer again, who may ask anew; an end. */
    SENT_BACK
}
