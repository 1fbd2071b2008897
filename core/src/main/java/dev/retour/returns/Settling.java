package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides on the refunds of a case. */
final class Settling {

    private final Order order;
    private final ReturnCase now;
    private final Entitlement entitlement;

    Settling(Order order, ReturnCase now) {
        this.order = order;
        this.now = now;
        this.entitlement = Entitlement.of(order);
    }

    Decision<CaseDecision> decide(CaseCommand command, Chronicle chronicle) {
        return switch (command.kind()) {
            case REFUND -> refund((CaseCommand.Refund) command, chronicle);
            case CALCULATE_REFUND -> calculate((CaseCommand.CalculateRefund) command, chronicle);
            case APPROVE_REFUND -> approve(((CaseCommand.ApproveRefund) command).refund(), chronicle);
            case DISCARD_REFUND -> discard(((CaseCommand.DiscardRefund) command).refund(), chronicle);
            case RETRY_REFUND -> retry((CaseCommand.RetryRefund) command, chronicle);
            case ASK_REFUND -> ask((CaseCommand.AskRefund) command, chronicle);
            default -> giveUp((CaseCommand.GiveUpRefund) command, chronicle);
        };
    }

    private Decision<CaseDecision> refund(CaseCommand.Refund command, Chronicle chronicle) {
        Decision<Refund> plan = plan(new RefundPlan.Wish(command.refund(), command.amount()));
        return then(plan, refund -> send(refund, chronicle.add(new CaseFact.RefundCalculated(refund))));
    }

    private Decision<CaseDecision> calculate(CaseCommand.CalculateRefund command, Chronicle chronicle) {
        Decision<Refund> plan = plan(new RefundPlan.Wish(command.refund(), command.amount()));
        return then(plan, refund -> calculated(refund, chronicle.add(new CaseFact.RefundCalculated(refund))));
    }

    /** A refund of nothing waits for nobody. */
    private Decision<CaseDecision> calculated(Refund refund, Chronicle chronicle) {
        return refund.parts().isEmpty() ? send(refund, chronicle) : chronicle.accepted();
    }

    private Decision<Refund> plan(RefundPlan.Wish wish) {
        return new RefundPlan(order, now, entitlement).decide(wish);
    }

    private Decision<CaseDecision> approve(RefundId id, Chronicle chronicle) {
        return waiting(id, refund -> approve(new WaitingRefund(refund, order, now), chronicle));
    }

    private Decision<CaseDecision> approve(WaitingRefund waiting, Chronicle chronicle) {
        RefundId id = waiting.refund().id();
        if (waiting.isOutdated()) {
            return Chronicle.refused(
                    Decider.reason(CaseReason.REFUND_OUTDATED, now.id()).with("refund", id));
        }
        Optional<RefundId> first = waiting.first();
        return first.isPresent()
                ? Chronicle.refused(Decider.reason(CaseReason.REFUND_TOO_EARLY, now.id())
                        .with("refund", id)
                        .with("first", first.get()))
                : send(waiting.refund(), chronicle);
    }

    private Decision<CaseDecision> discard(RefundId id, Chronicle chronicle) {
        return waiting(id, refund -> chronicle.accepted(new CaseFact.RefundDiscarded(id)));
    }

    private Decision<CaseDecision> waiting(RefundId id, Function<Refund, Decision<CaseDecision>> then) {
        Optional<Refund> refund = now.refund(id);
        if (refund.isEmpty()) {
            return unknown(id);
        }
        boolean isWaiting = refund.get().isAny(SettlementStatus.CALCULATED);
        return isWaiting
                ? then.apply(refund.get())
                : Chronicle.refused(
                        Decider.reason(CaseReason.REFUND_NOT_WAITING, now.id()).with("refund", id));
    }

    private static Decision<CaseDecision> unknown(RefundId id) {
        return Chronicle.refused(Reason.of(EntitlementReason.REFUND_UNKNOWN).with("refund", id));
    }

    /** The case takes what the policy gives of delivery when it is sent, no sooner. */
    private Decision<CaseDecision> send(Refund refund, Chronicle chronicle) {
        Optional<Decision<Initiated>> more = new TakenPostage(order, chronicle.now()).more();
        if (more.isPresent() && more.get() instanceof Decision.Refused<Initiated> refused) {
            return new Decision.Refused<>(refused.reasons());
        }
        more.ifPresent(decision -> chronicle.change(decision.orThrow()));
        return pay(refund, chronicle);
    }

    /** The order learns of a refund of nothing too: its units are back, and promotions have taken what they were worth. */
    private Decision<CaseDecision> pay(Refund refund, Chronicle chronicle) {
        CaseFact approved = new CaseFact.RefundApproved(refund.id());
        RefundInitiated sent = Standing.sent(refund, now);
        return sent.isNothing()
                ? chronicle.accepted(approved)
                : moving(Entitlement.of(chronicle.of(order)).refund(sent), approved, chronicle);
    }

    /** What a payment service said before we did something may tell at once that the order has the money, or has it no more. */
    private Decision<CaseDecision> moving(Decision<Initiated> decision, CaseFact fact, Chronicle chronicle) {
        if (decision instanceof Decision.Refused<Initiated> refused) {
            return new Decision.Refused<>(refused.reasons());
        }
        chronicle.change(decision.orThrow()).add(fact);
        return chronicle
                .change(new Standing(chronicle.of(order)).changes(chronicle.now()))
                .accepted();
    }

    private Decision<CaseDecision> retry(CaseCommand.RetryRefund command, Chronicle chronicle) {
        return part(
                command.refund(),
                command.tender(),
                SettlementAct.RETRY,
                part -> chronicle.accepted(
                        new CaseFact.RefundRetried(command.refund(), command.tender(), part.attempt() + 1)));
    }

    private Decision<CaseDecision> ask(CaseCommand.AskRefund command, Chronicle chronicle) {
        Optional<RefundPart> part = now.refund(command.refund()).flatMap(refund -> refund.part(command.tender()));
        if (part.isEmpty()) {
            return unknown(command.refund());
        }
        return part.get().isOpen()
                ? chronicle.accepted(new CaseFact.RefundAsked(
                        command.refund(), command.tender(), part.get().asked() + 1))
                : wrong(command.refund(), command.tender(), "ASK", part.get());
    }

    private Decision<CaseDecision> giveUp(CaseCommand.GiveUpRefund command, Chronicle chronicle) {
        CaseFact fact = new CaseFact.RefundGivenUp(command.refund(), command.tender());
        return part(
                command.refund(),
                command.tender(),
                SettlementAct.GIVE_UP,
                part -> moving(entitlement.fail(command.refund(), List.of(part.tender())), fact, chronicle));
    }

    private Decision<CaseDecision> part(
            RefundId id, TenderId tender, SettlementAct act, Function<RefundPart, Decision<CaseDecision>> then) {
        Optional<RefundPart> part = now.refund(id).flatMap(refund -> refund.part(tender));
        if (part.isEmpty()) {
            return unknown(id);
        }
        return part.get().may(act) ? then.apply(part.get()) : wrong(id, tender, act, part.get());
    }

    private Decision<CaseDecision> wrong(RefundId id, TenderId tender, Object act, RefundPart part) {
        return Chronicle.refused(Decider.reason(CaseReason.REFUND_NOT_THERE, now.id())
                .with("act", act)
                .with("refund", id)
                .with("tender", tender)
                .with("status", part.status()));
    }

    private static <T> Decision<CaseDecision> then(Decision<T> decision, Function<T, Decision<CaseDecision>> next) {
        return decision instanceof Decision.Refused<T> refused
                ? new Decision.Refused<>(refused.reasons())
                : next.apply(decision.orThrow().get(0));
    }
}
