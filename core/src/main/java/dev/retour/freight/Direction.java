package dev.retour.freight;

/** Which way a leg goes. */
public enum Direction {
    /** From the shop to the customer. */
    FORWARD,
    /** Back to the shop without having reached the customer: refused, undeliverable or intercepted. 拒收退回 */
    RTO,
    /** From the customer back to the shop. 客户退货 */
    CUSTOMER_RETURN,
    /** To the customer once more, after an attempt that failed. */
    REDELIVERY;

    /**
     * Tells whether the leg takes goods back to the shop.
     *
     * @return true for {@link #RTO} and {@link #CUSTOMER_RETURN}
     */
    public boolean isReverse() {
        return this == RTO || this == CUSTOMER_RETURN;
    }
}
