package dev.retour.order;

/** On which ground units come back or are called off; each has a cap of its own. */
public enum Basis {
    /** The customer has them: capped by what was delivered 退货. */
    RETURN,
    /** They are under way and come back undelivered, refused or intercepted: capped by what was shipped 拒收. */
    REFUSED,
    /** They have not left yet: capped by what is not shipped 取消. */
    CANCELLATION
}
