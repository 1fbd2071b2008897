package dev.retour.policy;

/** Whether what the customer paid for standard delivery goes back. There will be no others. */
public enum ShippingRefund {
    /** Never. */
    NEVER,
    /** When everything comes back that was delivered, with the last of it. */
    WITH_ALL,
    /** In proportion to the price of what comes back. */
    IN_PROPORTION,
    /** With the first thing that comes back. */
    ALWAYS
}
