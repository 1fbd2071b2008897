package dev.retour.policy;

/**
 * How a return may end for the customer, as policies speak of it. A return case carries out the first two; opened for another, it is
 * refused. Resolutions may be added; keep a default branch.
 */
public enum Resolution {
    /** The goods come back, and the money goes back 退货退款. */
    RETURN_AND_REFUND,
    /** Only money goes back 仅退款. */
    REFUND_ONLY,
    /** Other goods for these 换货. */
    EXCHANGE,
    /** The same goods once more 补发. */
    RESEND,
    /** The goods come back repaired 维修. */
    REPAIR
}
