package dev.retour.testkit.story;

import dev.retour.returns.CaseStatus;

/** What a story is about. Kinds may be added; keep a default branch. */
public enum StoryKind {
    /** The customer never sends what may come back. */
    NEVER_SENT(1, CaseStatus.EXPIRED),
    /** Of three faulty pieces two are approved 部分同意. */
    PARTLY_APPROVED(3, CaseStatus.DONE),
    /** A large piece comes back without its box: a fee for stocking, a fee for freight, and a deduction. */
    WITH_FEES(1, CaseStatus.DONE),
    /** Of three pieces two come, and the warehouse expects no more 少件. */
    SHORT_RECEIPT(3, CaseStatus.DONE),
    /** A part of an order comes back that had reached the threshold of a promotion 满减. */
    PROMOTION_LOST(1, CaseStatus.DONE),
    /** Goods come back, and then the money 退货退款. */
    RETURN_AND_REFUND(1, CaseStatus.DONE),
    /** The money goes back at once, and the goods come later 极速退款. */
    REFUND_FIRST(1, CaseStatus.DONE),
    /** The customer refuses the parcel 拒收. */
    REFUSED_PARCEL(1, CaseStatus.DONE),
    /** What the customer complains about is rejected. */
    REJECTED(1, CaseStatus.REJECTED),
    /** Only money goes back, for a fault that the customer lives with 仅退款. */
    REFUND_ONLY(1, CaseStatus.DONE),
    /** The customer changes their mind once more. */
    WITHDRAWN(1, CaseStatus.CANCELLED),
    /** The order is called off before it leaves 未发货退款. */
    CANCELLED(1, CaseStatus.DONE),
    /** A parcel comes that nobody has asked about 无单退货. */
    NOBODY_ASKED(1, CaseStatus.DONE),
    /** Two pieces come back, each in a parcel of its own. */
    IN_TWO_PARCELS(2, CaseStatus.DONE),
    /** Two pieces come back to two warehouses 分仓. */
    TO_TWO_WAREHOUSES(2, CaseStatus.DONE),
    /** The parcel is empty 空包, and the goods come after it. */
    EMPTY_PARCEL(1, CaseStatus.DONE),
    /** Another piece comes back than the one that was sold, and then the right one. */
    SERIAL_SWITCHED(1, CaseStatus.DONE),
    /** The money went back at once, and the goods never come: they are left to the customer. */
    NEVER_SENT_REFUNDED(1, CaseStatus.DONE),
    /** The order is called off on its way, and the courier turns round 拦截. */
    INTERCEPTED(1, CaseStatus.DONE),
    /** What was rejected is approved when the customer appeals 申诉. */
    APPEALED(1, CaseStatus.DONE),
    /** What was rejected is approved by the platform 平台介入. */
    RULED_BY_PLATFORM(1, CaseStatus.DONE),
    /** The platform decides that only money goes back 平台强制仅退款. */
    FORCED_BY_PLATFORM(1, CaseStatus.DONE),
    /** What comes back was worn, and is sent to the customer again. */
    WORN(1, CaseStatus.DONE);

    private final int units;
    private final CaseStatus ending;

    StoryKind(int units, CaseStatus ending) {
        this.units = units;
        this.ending = ending;
    }

    /**
     * How many units of the first line the customer asks for.
     *
     * @return 1 or more
     */
    public int units() {
        return units;
    }

    /**
     * Where its case is when all steps were taken and its money is with the customer.
     *
     * @return the status
     */
    public CaseStatus ending() {
        return ending;
    }
}
