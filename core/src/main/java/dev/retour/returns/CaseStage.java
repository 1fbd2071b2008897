package dev.retour.returns;

/** Whether a case is worked on. Stages may be added; keep a default branch. */
public enum CaseStage {
    /** Something was observed of it, and nobody has opened it. */
    UNOPENED,
    /** It is worked on. */
    OPEN,
    /** It is done; observations are still recorded, and it may be opened again. */
    CLOSED
}
