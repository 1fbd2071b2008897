package dev.retour.parcel;

/** Why a parcel was sent. More may come; a {@code switch} needs a default branch. */
public enum Purpose {
    /** Goods that were sold. */
    SALE,
    /** Goods that a customer sends back. */
    RETURN,
    /** A replacement or something that was missing. */
    RESEND,
    /** A sample or a gift. */
    SAMPLE,
    /** Stock that moves between warehouses. */
    TRANSFER,
    /** Anything else that is no sale, such as papers. */
    NON_SALE
}
