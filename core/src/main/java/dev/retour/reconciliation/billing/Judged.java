package dev.retour.reconciliation.billing;

/**
 * A judged parcel.
 *
 * @param audit what is shown
 * @param outside what of the bill, in the card's smallest unit, was compared with nothing
 */
record Judged(ParcelAudit audit, long outside) {

    /** Lets the result itself say what was put aside. */
    Judged {
        audit = audit.outside(outside);
    }
}
