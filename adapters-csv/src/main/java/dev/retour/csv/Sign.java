package dev.retour.csv;

/** How the amounts of a column are signed. */
public enum Sign {
    /** A charge is printed positive; take the amounts as they are. */
    AS_IS,
    /** A charge is printed negative; turn every amount round. */
    NEGATE
}
