package dev.retour.courier;

/** How a line of a bill counts. More may come; a {@code switch} needs a default branch. */
public enum LineKind {
    /** A charge. */
    CHARGE,
    /** A discount on a charge of the same bill. */
    DISCOUNT,
    /** Money given back. */
    CREDIT,
    /** A correction of an earlier bill. */
    ADJUSTMENT,
    /** No money, only a remark. */
    INFO
}
