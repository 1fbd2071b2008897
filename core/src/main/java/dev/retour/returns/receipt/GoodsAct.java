package dev.retour.returns.receipt;

/** What may be done about a unit that a case expects. Acts may be added; keep a default branch. */
public enum GoodsAct {
    /** A warehouse says that it came. */
    RECEIVE,
    /** A warehouse says that all has come, without it. */
    MISS,
    /** It is taken back. */
    ACCEPT,
    /** It is not taken back. */
    REFUSE
}
