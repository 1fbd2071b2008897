package dev.retour.returns;

import static dev.retour.returns.authorization.AuthorizationStatus.APPROVED;
import static dev.retour.returns.authorization.AuthorizationStatus.ESCALATED;
import static dev.retour.returns.authorization.AuthorizationStatus.EXPIRED;
import static dev.retour.returns.authorization.AuthorizationStatus.INFO_REQUIRED;
import static dev.retour.returns.authorization.AuthorizationStatus.REJECTED;
import static dev.retour.returns.authorization.AuthorizationStatus.REQUESTED;
import static dev.retour.returns.authorization.AuthorizationStatus.SENT_BACK;
import static dev.retour.returns.authorization.AuthorizationStatus.UNDER_REVIEW;

import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.function.Predicate;

/** Tells in one word where a case is. */
final class Progress {

    private final ReturnCase of;
    private final Look look;

    Progress(Look look) {
        this.of = look.of();
        this.look = look;
    }

    CaseStatus status() {
        if (of.opened().isEmpty()) {
            return CaseStatus.UNOPENED;
        }
        Authorization units = of.authorization();
        long waiting = units.in(REQUESTED);
        long reviewed = units.in(INFO_REQUIRED) + units.in(UNDER_REVIEW) + units.in(ESCALATED);
        boolean isEnded = waiting + reviewed + units.in(APPROVED) + units.in(SENT_BACK) == 0
                && !units.lines().isEmpty();
        if (isEnded && !isCompensating()) {
            return ended(units);
        }
        if (of.stage() == CaseStage.CLOSED) {
            return units.lines().isEmpty() && of.refunds().isEmpty() ? CaseStatus.CANCELLED : CaseStatus.CLOSED;
        }
        if (isAny(SettlementStatus.FAILED) || isCompensating(part -> part.status() == SettlementStatus.FAILED)) {
            return CaseStatus.MANUAL_ACTION;
        }
        if (waiting + reviewed > 0) {
            return reviewed > 0 ? CaseStatus.IN_REVIEW : CaseStatus.REQUESTED;
        }
        if (units.lines().isEmpty() && !of.granted()) {
            return CaseStatus.REQUESTED;
        }
        return isOpen() || isCompensating(RefundPart::isOpen) ? CaseStatus.SETTLING : approved();
    }

    private boolean isAny(SettlementStatus status) {
        for (Refund refund : of.refunds()) {
            if (refund.isAny(status)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen() {
        for (Refund refund : of.refunds()) {
            if (refund.isOpen()) {
                return true;
            }
        }
        return false;
    }

    /** Whoever was rejected may still wait for money. */
    private boolean isCompensating() {
        return of.stage() != CaseStage.CLOSED && isAny(Compensation::isUndone);
    }

    private boolean isCompensating(Predicate<RefundPart> is) {
        return isAny((Compensation each) -> is.test(each.part()));
    }

    private boolean isAny(Predicate<Compensation> is) {
        for (Compensation each : of.compensations()) {
            if (is.test(each)) {
                return true;
            }
        }
        return false;
    }

    private static CaseStatus ended(Authorization units) {
        return units.in(REJECTED) > 0
                ? CaseStatus.REJECTED
                : units.in(EXPIRED) > 0 ? CaseStatus.EXPIRED : CaseStatus.CANCELLED;
    }

    private CaseStatus approved() {
        Goods goods = look.goods();
        Absence absence = look.dues().absence();
        if (absence.needsHelp()) {
            return CaseStatus.MANUAL_ACTION;
        }
        if (absence.toCome() > 0) {
            return onTheWay(goods);
        }
        if (goods.in(GoodsStatus.RECEIVED) > 0) {
            return CaseStatus.RECEIVED;
        }
        boolean isSettled = look.dues().isSettled() && !isAny(SettlementStatus.CALCULATED);
        if (goods.in(GoodsStatus.ACCEPTED) + goods.in(GoodsStatus.REFUSED) > 0) {
            return isSettled && isDisposed(goods) ? CaseStatus.DONE : CaseStatus.INSPECTED;
        }
        return isSettled ? CaseStatus.DONE : CaseStatus.APPROVED;
    }

    /** Whether everything is done but for money that is due. */
    boolean isOnlyUnpaid() {
        CaseStatus status = status();
        return (status == CaseStatus.APPROVED || status == CaseStatus.INSPECTED)
                && isDisposed(look.goods())
                && !isAny(SettlementStatus.CALCULATED);
    }

    private CaseStatus onTheWay(Goods goods) {
        for (LineGoods line : goods.lines()) {
            if (line.received() > 0) {
                return CaseStatus.PARTIALLY_RECEIVED;
            }
        }
        return of.isComing() ? CaseStatus.IN_TRANSIT : CaseStatus.AWAITING_GOODS;
    }

    private boolean isDisposed(Goods goods) {
        for (LineGoods line : goods.lines()) {
            if (of.dispositions().decided(line.line(), Origin.ACCEPTED) < line.accepted()
                    || of.dispositions().decided(line.line(), Origin.REFUSED) < line.refused()) {
                return false;
            }
        }
        return true;
    }
}
