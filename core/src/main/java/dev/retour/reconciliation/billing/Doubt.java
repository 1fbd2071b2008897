package dev.retour.reconciliation.billing;


/**
 * Why charges have no parcel.
 *
 * @param type what to call it
 * @param parcels the parcels that they may be about: names or a number
 */
record Doubt(DiscrepancyClass type, String parcels) {

    static Doubt severalFit(long parcels) {
        return new Doubt(DiscrepancyClass.AMBIGUOUS_PARCEL, Long.toString(parcels));
    }

    /** A waybill that is not ours, of an order with these parcels. */
    static Doubt otherWaybill(Kin parcels) {
        return new Doubt(DiscrepancyClass.OTHER_WAYBILL, parcels.names());
    }

    /** A parcel of which no row could be read. */
    static Doubt unreadable(String parcel) {
        return new Doubt(DiscrepancyClass.PARCEL_UNREADABLE, parcel);
    }

    static Doubt noneFits(boolean named) {
        return new Doubt(named ? DiscrepancyClass.BILLED_NOT_SHIPPED : DiscrepancyClass.NO_PARCEL_NAMED, "0");
    }

    /** Tells whether the charges may belong to more than one parcel. */
    boolean isOfSeveral() {
        return type == DiscrepancyClass.AMBIGUOUS_PARCEL || isOfNone();
    }

    /** Tells whether the charges have nothing in common, not even a name. */
    boolean isOfNone() {
        return type == DiscrepancyClass.NO_PARCEL_NAMED;
    }
}
