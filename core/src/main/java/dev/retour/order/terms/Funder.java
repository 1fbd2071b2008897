package dev.retour.order.terms;

/** Who pays for a discount. Funders may be added; keep a default branch. */
public enum Funder {
    /** The shop itself; the revenue is less. */
    SELLER,
    /** The marketplace 平台; the revenue is whole, the customer never gets this part. */
    PLATFORM,
    /** The brand or the supplier; as with a platform. */
    BRAND,
    /** Somebody else, such as a bank or the state. */
    OTHER
}
