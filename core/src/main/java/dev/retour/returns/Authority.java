package dev.retour.returns;

/** Who decides on a case. There will be no others. */
public enum Authority {
    /** We do. */
    SELF,
    /** The platform does, and we follow. */
    PLATFORM
}
