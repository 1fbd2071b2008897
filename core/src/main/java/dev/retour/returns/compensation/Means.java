package dev.retour.returns.compensation;

/** By what means a customer is compensated. Means may be added; keep a default branch. */
public enum Means {
    /** Money. */
    PAYMENT,
    /** Credit with the shop. */
    STORE_CREDIT,
    /** A coupon of that worth. */
    COUPON,
    /** Points of that worth. */
    POINTS
}
