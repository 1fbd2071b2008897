package dev.retour.reconciliation.billing;

/** A fact of a parcel that the host does not know and that was taken from the bill. More may come; a {@code switch} needs a default branch. */
public enum Assumption {
    /** The weight. */
    WEIGHT,
    /** Where it came from. */
    ORIGIN,
    /** Where it went. */
    DESTINATION,
    /** The service. */
    SERVICE,
    /** The legs it went. */
    LEGS
}
