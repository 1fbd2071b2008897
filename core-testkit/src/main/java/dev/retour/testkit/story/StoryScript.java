package dev.retour.testkit.story;

import dev.retour.order.Basis;
import dev.retour.order.LineMoney;
import dev.retour.order.OrderFact;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.authorization.AuthorizationAct;
import java.util.Optional;
import org.joda.money.Money;

/** Writes the usual stories, one of a kind. */
record StoryScript(StoryPen pen) {

    ReturnStory story() {
        pen.fact("captured", new OrderFact.Captured(pen.terms));
        switch (pen.kind) {
            case NEVER_SENT -> neverSent();
            case PARTLY_APPROVED -> partlyApproved();
            case REFUND_FIRST -> refundFirst();
            case REFUSED_PARCEL -> refusedParcel();
            case REFUND_ONLY -> refundOnly();
            case REJECTED -> rejected();
            case WITHDRAWN -> withdrawn();
            case CANCELLED -> cancelled();
            case NEVER_SENT_REFUNDED, NOBODY_ASKED, IN_TWO_PARCELS, TO_TWO_WAREHOUSES, EMPTY_PARCEL, SERIAL_SWITCHED ->
                new AwkwardGoods(pen).write();
            case INTERCEPTED, APPEALED, RULED_BY_PLATFORM, FORCED_BY_PLATFORM, WORN -> new AwkwardWishes(pen).write();
            default -> returned();
        }
        return pen.story();
    }

    private void returned() {
        pen.arrive();
        pen.open(pen.changedMind());
        pen.comeBack(pen.kind == StoryKind.SHORT_RECEIPT ? 2 : pen.kind.units());
        pen.days(1);
        pen.refund();
    }

    private void neverSent() {
        pen.arrive();
        pen.open(pen.changedMind());
        pen.days(14);
        pen.command("expire", new CaseCommand.Expire(pen.terms.id(), pen.caseId));
    }

    private void partlyApproved() {
        pen.arrive();
        pen.open(pen.complaint());
        pen.days(1);
        pen.authorize("approve", AuthorizationAct.APPROVE, 2, Optional.empty());
        pen.authorize("reject", AuthorizationAct.REJECT, 1, Optional.of("PHOTO_SHOWS_WEAR"));
        pen.comeBack(2);
        pen.days(1);
        pen.refund();
    }

    private void refundFirst() {
        pen.arrive();
        pen.open(pen.changedMind().intake(Stories.FAST_REFUND));
        pen.refund();
        pen.comeBack(1);
    }

    private void refusedParcel() {
        pen.ship();
        pen.open(pen.wish(ReasonKind.REFUSED).basis(Basis.REFUSED));
        pen.days(2);
        pen.receive(pen.kind.units());
        pen.refund();
        pen.putAway(pen.kind.units());
    }

    private void refundOnly() {
        pen.arrive();
        Money some = Money.ofMajor(pen.terms.currency(), pen.dice.between(10, 40));
        pen.open(CaseCommand.Open.builder(pen.terms.id(), pen.caseId)
                .reason(ReturnReason.of(ReasonKind.QUALITY_DEFECT))
                .addEvidence("PHOTO")
                .resolution(Resolution.REFUND_ONLY)
                .addAmounts(new LineMoney(pen.line.id(), some)));
        pen.days(1);
        pen.command("approve", CaseCommand.Authorize.all(pen.terms.id(), pen.caseId, AuthorizationAct.APPROVE));
        pen.refund();
    }

    private void rejected() {
        pen.arrive();
        pen.open(pen.complaint());
        pen.days(2);
        pen.authorize("reject", AuthorizationAct.REJECT, 1, Optional.of("USED_FOR_WEEKS"));
    }

    private void withdrawn() {
        pen.arrive();
        pen.open(pen.changedMind());
        pen.days(2);
        pen.command("withdraw", CaseCommand.Authorize.all(pen.terms.id(), pen.caseId, AuthorizationAct.WITHDRAW));
    }

    private void cancelled() {
        pen.hours(2);
        pen.open(pen.wish(ReasonKind.CANCELLED).basis(Basis.CANCELLATION));
        pen.refund();
    }
}
