package dev.retour.order.terms;

/** What the prices of an order contain. */
public enum TaxBasis {
    /** Prices contain the tax, as shops show them to consumers. */
    INCLUSIVE,
    /** Prices are without tax; it comes on top. */
    EXCLUSIVE
}
