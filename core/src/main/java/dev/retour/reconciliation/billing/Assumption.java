package dev.retour.reconciliation.billing;

/**
 * A fact of a parcel that the host does not know and that was taken from the bill or from the purpose of the parcel.
 *
 * <p>More may come: a {@code switch} needs a default branch.
 */
public enum Assumption {
    /** The weight. */
    WEIGHT,
    /** Where it came from. */
    ORIGIN,
    /** Where it went. */
    DESTINATION,
    /** The service. */
    SERVICE,
    /** The legs it went: those of the bill, and the way back for a return of which the bill states none. */
    LEGS
}
