package dev.retour.returns.compensation;

/** What may be done about a compensation that was granted. Acts may be added; keep a default branch. */
public enum Pursuit {
    /** To ask for the same once more, under the same key. */
    RETRY,
    /** To ask what became of it. */
    ASK,
    /** To try no more. */
    GIVE_UP
}
