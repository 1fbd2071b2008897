package dev.retour.kernel;

/** The languages in which every reason is written. */
public enum Language {
    /** English. */
    EN,
    /** Simplified Chinese. */
    ZH
}
