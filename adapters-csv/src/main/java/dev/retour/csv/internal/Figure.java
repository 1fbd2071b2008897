package dev.retour.csv.internal;

/** What a text is that stands where a parcel or an order is named. */
public enum Figure {
    /** A name, such as {@code SF3} or a long number of bare digits. */
    NONE,
    /** At most six digits and nothing else: a count or a name. */
    DIGITS,
    /** A number that was reckoned, such as {@code 1,234.50}, {@code 24.00 CNY} or {@code 3 Pakete}; below charges it names nothing. */
    AMOUNT,
    /** A number of parcels with its unit, such as {@code 3 pcs}; no waybill in any row. */
    COUNT
}
