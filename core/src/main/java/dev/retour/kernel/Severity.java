package dev.retour.kernel;

/** How much a finding hinders. */
public enum Severity {
    /** The row, the document or the rule cannot be used. */
    ERROR,
    /** It was used, and someone should look. */
    WARNING,
    /** It was used and is harmless. */
    INFO
}
