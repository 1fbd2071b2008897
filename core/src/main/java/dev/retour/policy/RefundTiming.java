package dev.retour.policy;

/** When money goes back at the earliest. There will be no others. */
public enum RefundTiming {
    /** As soon as the request is approved 极速退款. */
    REQUEST,
    /** When the courier first scans the parcel that comes back. */
    FIRST_SCAN,
    /** When the goods are received. */
    RECEIPT,
    /** When the goods are inspected and accepted. */
    INSPECTION
}
