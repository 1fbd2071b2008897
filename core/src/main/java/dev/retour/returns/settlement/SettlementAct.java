package dev.retour.returns.settlement;

/** What may happen to a part of a refund. Acts may be added; keep a default branch. */
public enum SettlementAct {
    /** We say yes. */
    APPROVE,
    /** We say no. */
    DISCARD,
    /** The payment service is at work. */
    TAKE,
    /** Nobody knows. */
    LOSE_SIGHT,
    /** The payment service says yes. */
    SETTLE,
    /** The payment service says no. */
    FAIL,
    /** The money came back. */
    REVERSE,
    /** We ask the payment service for the same once more. */
    RETRY,
    /** We try no more. */
    GIVE_UP;

    /**
     * Tells whether a payment service says it, as opposed to what we do.
     *
     * @return true if one says it
     */
    public boolean isSaid() {
        return switch (this) {
            case TAKE, LOSE_SIGHT, SETTLE, FAIL, REVERSE -> true;
            default -> false;
        };
    }
}
