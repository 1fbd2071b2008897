package dev.retour.benchmarks.lifecycle;

/** What happens to a complaint, as the events of a state machine. */
enum Signal {
    /** The customer complains. */
    OPEN,
    /** Somebody answers for the case. */
    ASSIGN,
    /** The customer has to show more. */
    REQUEST_INFO,
    /** The customer shows it. */
    SUPPLY_INFO,
    /** A person looks into it. */
    REVIEW,
    /** Yes. */
    APPROVE,
    /** No. */
    REJECT,
    /** A courier has the goods. */
    SHIP,
    /** A warehouse has them. */
    RECEIVE,
    /** Somebody has looked at them. */
    INSPECT,
    /** It is decided what becomes of them. */
    DISPOSE,
    /** A refund is reckoned. */
    CALCULATE_REFUND,
    /** It is sent. */
    APPROVE_REFUND,
    /** It is on its way. */
    REFUND_PENDING,
    /** It has arrived. */
    REFUND_SETTLED,
    /** All is done. */
    CLOSE
}
