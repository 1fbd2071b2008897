package dev.retour.policy;

/** What windows count from. Milestones may be added; keep a default branch. */
public enum Milestone {
    /** The order was placed. */
    PLACED,
    /** The last units of the line left. */
    SHIPPED,
    /** The last units of the line reached the customer 签收. */
    DELIVERED,
    /** The last units of the whole order reached the customer. */
    ORDER_DELIVERED,
    /** The receipt was confirmed 确认收货. */
    CONFIRMED
}
