package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseFact.Authorized;
import dev.retour.returns.CaseFact.Compensated;
import dev.retour.returns.CaseFact.GoodsDisposed;
import dev.retour.returns.CaseFact.GoodsInspected;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.CaseFact.RefundApproved;
import dev.retour.returns.CaseFact.RefundCalculated;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into words what a command does, or would do: units, money, what payment services are asked for, and the deadline after it. */
public final class Outlook {

    private final ReturnCase after;

    private Outlook(ReturnCase after) {
        this.after = after;
    }

    /**
     * Explains what was decided on a command.
     *
     * @param command the command
     * @param decision what was decided, be it of a preview
     * @return what it does step by step, or every reason why not
     */
    public static Explanation of(CaseCommand command, Decision<CaseDecision> decision) {
        boolean isAccepted = decision.kind() == Decision.Kind.ACCEPTED;
        Reason head = Decider.reason(isAccepted ? CaseReason.DOES : CaseReason.DOES_NOT, command.caseId())
                .with("command", command.name());
        List<Explanation> parts = isAccepted
                ? decision.orThrow().stream()
                        .flatMap(each -> new Outlook(each.after()).parts(each))
                        .toList()
                : told(((Decision.Refused<CaseDecision>) decision).reasons());
        return new Explanation(head, parts);
    }

    private static List<Explanation> told(List<Reason> reasons) {
        return reasons.stream().map(Explanation::of).toList();
    }

    private Stream<Explanation> parts(CaseDecision decision) {
        Stream<Explanation> steps = decision.events().stream().map(event -> step(event.fact()));
        Stream<Explanation> unmet = decision.unmet().stream().map(Explanation::of);
        return Stream.of(steps, unmet, Stream.of(Explanation.of(end()))).flatMap(each -> each);
    }

    private Reason end() {
        Optional<Deadline> deadline = after.deadline();
        Reason end = Reason.of(deadline.isPresent() ? CaseReason.THEN_UNTIL : CaseReason.THEN)
                .with("status", after.status());
        return deadline.map(each -> end.with("deadline", each.at()).with("action", each.then()))
                .orElse(end);
    }

    private Explanation step(CaseFact fact) {
        return new Explanation(Reason.of(CaseReason.HAPPENS).with("what", fact.type()), details(fact));
    }

    private List<Explanation> details(CaseFact fact) {
        return switch (fact.kind()) {
            case OPENED -> opened((Opened) fact);
            case AUTHORIZED -> authorized((Authorized) fact);
            case GOODS_INSPECTED ->
                ((GoodsInspected) fact).moves().stream().map(Outlook::inspected).toList();
            case GOODS_DISPOSED ->
                told(((GoodsDisposed) fact)
                        .movements().stream()
                                .map(each -> moved(each.units(), each.from(), each.to()))
                                .toList());
            case REFUND_CALCULATED -> calculated(((RefundCalculated) fact).refund());
            case REFUND_APPROVED -> sent(((RefundApproved) fact).refund());
            case COMPENSATED -> List.of(((Compensated) fact).compensation().explain());
            default -> List.of();
        };
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

    private List<Explanation> sent(RefundId id) {
        return after.refund(id).stream()
                .flatMap(refund -> refund.parts().stream())
                .map(part -> money(CaseReason.MONEY_ASKED, part))
                .toList();
    }

    private static Explanation money(CaseReason code, RefundPart part) {
        return Explanation.of(Reason.of(code).with("amount", part.amount()).with("tender", part.tender()));
    }
}
