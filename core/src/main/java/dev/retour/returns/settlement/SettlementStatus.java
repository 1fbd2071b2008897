package dev.retour.returns.settlement;

/** How far the part of a refund is that goes back on one payment. Stages may be added; keep a default branch. */
public enum SettlementStatus {
    /** It is reckoned, and waits for a yes. */
    CALCULATED,
    /** The payment service is to be asked, under a key that stays the same for ever. */
    REQUESTED,
    /** The payment service has taken it and is at work. */
    PENDING,
    /** Nobody knows whether the payment service has taken it; only asking helps. */
    UNKNOWN,
    /** The money is with the customer. */
    SETTLED,
    /** The payment service says no, and no money moved. */
    FAILED,
    /** The money was with the customer and came back; an end. */
    REVERSED,
    /** It failed and is not tried again, so the money is free for another refund; an end. */
    GIVEN_UP,
    /** It was never asked for; an end. */
    DISCARDED
}
