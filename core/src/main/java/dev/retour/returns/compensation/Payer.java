package dev.retour.returns.compensation;

/** Who bears a compensation. Payers may be added; keep a default branch. */
public enum Payer {
    /** The shop. */
    SELLER,
    /** The platform. */
    PLATFORM,
    /** The courier. */
    COURIER,
    /** The brand or supplier of the goods. */
    BRAND
}
