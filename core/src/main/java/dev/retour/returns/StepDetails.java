package dev.retour.returns;

import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.CaseFact.Assigned;
import dev.retour.returns.CaseFact.Authorized;
import dev.retour.returns.CaseFact.Compensated;
import dev.retour.returns.CaseFact.CompensationPursued;
import dev.retour.returns.CaseFact.GoodsDisposed;
import dev.retour.returns.CaseFact.GoodsInspected;
import dev.retour.returns.CaseFact.HandedUp;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.CaseFact.RefundApproved;
import dev.retour.returns.CaseFact.RefundAsked;
import dev.retour.returns.CaseFact.RefundCalculated;
import dev.retour.returns.CaseFact.RefundDiscarded;
import dev.retour.returns.CaseFact.RefundGivenUp;
import dev.retour.returns.CaseFact.RefundRetried;
import dev.retour.returns.CaseFact.Reminded;
import dev.retour.returns.CaseFact.Reopened;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one step of a command comes to: units, money, who is asked, and who answers for it.
 *
 * @param after the case after all steps
 */
record StepDetails(ReturnCase after) {

    /** In the order in which it happens; empty if the step says all of it. */
    List<Explanation> of(CaseFact fact) {
        return switch (fact.kind()) {
            case OPENED -> opened((Opened) fact);
            case AUTHORIZED -> authorized((Authorized) fact);
            case GOODS_INSPECTED ->
                ((GoodsInspected) fact)
                        .moves().stream().map(StepDetails::inspected).toList();
            case GOODS_DISPOSED ->
                told(((GoodsDisposed) fact)
                        .movements().stream()
                                .map(each -> moved(each.units(), each.from(), each.to()))
                                .toList());
            case REFUND_CALCULATED -> calculated(((RefundCalculated) fact).refund());
            case REFUND_APPROVED -> parts(((RefundApproved) fact).refund(), CaseReason.MONEY_ASKED);
            case COMPENSATED -> List.of(((Compensated) fact).compensation().explain());
            case REFUND_DISCARDED -> parts(((RefundDiscarded) fact).refund(), CaseReason.MONEY_DISCARDED);
            case REFUND_RETRIED -> retried((RefundRetried) fact);
            case REFUND_ASKED -> asked((RefundAsked) fact);
            case REFUND_GIVEN_UP -> givenUp((RefundGivenUp) fact);
            case COMPENSATION_PURSUED -> pursued((CompensationPursued) fact);
            case ASSIGNED -> told(List.of(owner(((Assigned) fact).owner())));
            case DUE_SET -> due(((CaseFact.DueSet) fact).due());
            case REMINDED -> told(List.of(reminded((Reminded) fact)));
            case HANDED_UP -> handedUp((HandedUp) fact);
            case CLOSED -> closed();
            case REOPENED -> told(List.of(stated(((Reopened) fact).why())));
            default -> List.of();
        };
    }

    private static List<Explanation> told(List<Reason> reasons) {
        return reasons.stream().map(Explanation::of).toList();
    }

    private static List<Explanation> opened(Opened fact) {
        Stream<Reason> taken = fact.lines().stream()
                .map(line -> Reason.of(CaseReason.TAKES)
                        .with("units", line.units().count())
                        .with("line", line.line())
                        .with("paid", line.share().paid()));
        Stream<Reason> said = fact.answers().stream()
                .flatMap(each -> Stream.concat(each.answer().reasons().stream(), each.answer().terms().stream()));
        return told(Stream.concat(taken, said).distinct().toList());
    }

    private static List<Explanation> authorized(Authorized fact) {
        Stream<Reason> moves = fact.change().moves().stream()
                .map(move -> moved(LineUnits.of(move.line(), move.units()), move.from(), move.to()));
        return told(Stream.concat(moves, fact.change().reasons().stream()).toList());
    }

    private static Reason moved(LineUnits units, Object from, Object to) {
        return Reason.of(CaseReason.UNITS_MOVE)
                .with("units", units.quantity())
                .with("line", units.line())
                .with("from", from)
                .with("to", to);
    }

    private static Explanation inspected(Inspected move) {
        List<Reason> why =
                move.lacks().stream().map(Lack::why).flatMap(Optional::stream).toList();
        return new Explanation(moved(move.units(), move.from(), move.to()), told(why));
    }

    /** What is lost and refunded is told with the refund. */
    private List<Explanation> calculated(Refund refund) {
        Stream<Explanation> parts = refund.parts().stream().map(part -> money(CaseReason.MONEY_PLANNED, part));
        Stream<Explanation> losses = after.losses().stream().map(Explanation::of);
        return Stream.of(Stream.of(refund.breakdown().explain()), losses, parts)
                .flatMap(each -> each)
                .toList();
    }

    private List<Explanation> parts(RefundId id, CaseReason code) {
        return after.refund(id).stream()
                .flatMap(refund -> refund.parts().stream())
                .map(part -> money(code, part))
                .toList();
    }

    private List<Explanation> retried(RefundRetried fact) {
        return part(fact.refund(), fact.tender(), CaseReason.MONEY_ASKED_AGAIN);
    }

    private List<Explanation> asked(RefundAsked fact) {
        return part(fact.refund(), fact.tender(), CaseReason.MONEY_ASKED_ABOUT);
    }

    private List<Explanation> givenUp(RefundGivenUp fact) {
        return part(fact.refund(), fact.tender(), CaseReason.MONEY_GIVEN_UP);
    }

    private List<Explanation> part(RefundId id, TenderId tender, CaseReason code) {
        return after.refund(id).flatMap(refund -> refund.part(tender)).stream()
                .map(part -> money(code, part))
                .toList();
    }

    private List<Explanation> pursued(CompensationPursued fact) {
        CaseReason code = switch (fact.act()) {
            case RETRY -> CaseReason.MONEY_ASKED_AGAIN;
            case ASK -> CaseReason.MONEY_ASKED_ABOUT;
            case GIVE_UP -> CaseReason.MONEY_GIVEN_UP;
        };
        return after.compensation(fact.compensation()).stream()
                .map(each -> money(code, each.part()))
                .toList();
    }

    private static Explanation money(CaseReason code, RefundPart part) {
        return Explanation.of(Reason.of(code).with("amount", part.amount()).with("tender", part.tender()));
    }

    private static Reason owner(String owner) {
        return Reason.of(CaseReason.ANSWERED_FOR).with("owner", owner);
    }

    private static Reason stated(String why) {
        return Reason.of(CaseReason.STATED).with("code", why);
    }

    private static List<Explanation> due(DueDate due) {
        return told(List.of(Reason.of(CaseReason.DUE_BY).with("due", due.until()), stated(due.why())));
    }

    private static Reason reminded(Reminded fact) {
        return Reason.of(fact.isNotice() ? CaseReason.DEADLINE_NEAR : CaseReason.DEADLINE_PASSED)
                .with("deadline", fact.deadline().at());
    }

    private static List<Explanation> handedUp(HandedUp fact) {
        Reason missed = Reason.of(CaseReason.DEADLINE_PASSED)
                .with("deadline", fact.missed().at());
        return told(List.of(missed, owner(fact.owner())));
    }

    /** What a case ends with is the money that went back on it. */
    private List<Explanation> closed() {
        List<Reason> sent = after.refunds().stream()
                .filter(Refund::counts)
                .map(refund -> Reason.of(CaseReason.MONEY_SENT)
                        .with("refund", refund.id())
                        .with("amount", refund.sent()))
                .toList();
        return told(sent.isEmpty() ? List.of(Reason.of(CaseReason.NO_MONEY_SENT)) : sent);
    }
}
