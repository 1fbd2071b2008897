package dev.retour.reconciliation.billing;

/** How a parcel's charges compare with what they should be. It is plain arithmetic; what to do is another matter. More may come; a {@code switch} needs a default branch. */
public enum Verdict {
    /** Charged exactly as expected. */
    CORRECT,
    /** Charged too much. */
    OVER,
    /** Charged too little. */
    UNDER,
    /** Not on the bill. */
    NOT_BILLED,
    /** There was nothing to compare: no parcel, no price, no line that counts, or none of which freight is known. */
    NOT_COMPARED
}
