package dev.retour.testkit.payment;

/** What a payment service does with a key that it knows, sent again with the same content. Habits may be added; keep a default branch. */
public enum Repeats {
    /**
     * The same key is the same refund: what failed is tried again, what was paid is not paid again. So does Alipay with its
     * {@code out_request_no}. Pass {@link dev.retour.desk.RefundOrder#key} on.
     */
    TRIED_AGAIN,
    /**
     * The first answer is repeated for ever, also a no. So do services with a general idempotency key. Pass
     * {@link dev.retour.desk.RefundOrder#attemptKey} on.
     */
    ANSWERED_ALIKE,
    /**
     * The repetition is refused as a duplicate, which tells nothing of the first: somebody has to ask. Pass
     * {@link dev.retour.desk.RefundOrder#attemptKey} on, and ask before anything is sent again.
     */
    REFUSED
}
