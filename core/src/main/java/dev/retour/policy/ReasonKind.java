package dev.retour.policy;

/** Why a customer wants to return something, as rules branch on it. Kinds may be added; keep a default branch. */
public enum ReasonKind {
    /** No reason is needed or given 七天无理由. */
    CHANGED_MIND,
    /** The goods have a fault 质量问题. */
    QUALITY_DEFECT,
    /** The goods were damaged on their way 运输破损. */
    DAMAGED_IN_TRANSIT,
    /** Something else was sent 发错货. */
    WRONG_ITEM,
    /** Parts or pieces are missing 少件. */
    MISSING_PARTS,
    /** The goods are not what was promised 与描述不符. */
    NOT_AS_DESCRIBED,
    /** The goods are no genuine ones 假货. */
    COUNTERFEIT,
    /** The goods came too late, or were sent too late 延迟发货. */
    LATE,
    /** The goods never came 未收到货. */
    NOT_RECEIVED,
    /** The parcel was refused or could not be delivered 拒收. */
    REFUSED,
    /** The order is called off before it leaves 未发货取消. */
    CANCELLED,
    /** Anything else. */
    OTHER
}
