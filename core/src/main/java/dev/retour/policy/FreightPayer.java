package dev.retour.policy;

/** Who bears the freight of what comes back. Payers may be added; keep a default branch. */
public enum FreightPayer {
    /** The shop. */
    SELLER,
    /** The customer. */
    CUSTOMER,
    /** The platform, such as by its return insurance 运费险. */
    PLATFORM
}
