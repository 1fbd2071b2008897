package dev.retour.benchmarks.lifecycle;

/** Where units of a line are, in the words of both contenders. */
enum Bucket {
    /** The customer has it, and no case does. */
    FREE,
    /** Asked for. */
    REQUESTED,
    /** The customer has to show more. */
    INFO_REQUIRED,
    /** A person looks into it. */
    UNDER_REVIEW,
    /** It may come back. */
    APPROVED,
    /** It may not. */
    REJECTED,
    /** It came. */
    RECEIVED,
    /** It is as the customer says. */
    ACCEPTED,
    /** It is not. */
    REFUSED,
    /** It is on the shelf again. */
    RESTOCK,
    /** It is on the shelf as second choice. */
    RESTOCK_B_GRADE,
    /** It goes back to the customer. */
    SEND_BACK
}
