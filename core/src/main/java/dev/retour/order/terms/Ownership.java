package dev.retour.order.terms;

/** Whose the goods are until they are sold. */
public enum Ownership {
    /** The seller's. */
    OWN,
    /** A consignor's, in our hands 受托代销. */
    CONSIGNED_IN,
    /** The supplier's, who sends them to the customer 一件代发. */
    DROPSHIP
}
