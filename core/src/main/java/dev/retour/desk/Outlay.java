package dev.retour.desk;

import dev.retour.kernel.Decision;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import java.util.Optional;
import org.joda.money.Money;

/** The money that a command would send on its way, or bring nearer to it. */
final class Outlay {

    private Outlay() {}

    /** What is decided, not what is said: a refund of all that is due names no amount. */
    static Optional<Money> of(CaseCommand command, Decision<CaseDecision> decision) {
        return decision.kind() == Decision.Kind.ACCEPTED ? of(decision.orThrow().get(0)) : wished(command);
    }

    private static Optional<Money> of(CaseDecision decision) {
        return decision.events().stream()
                .map(CaseEvent::fact)
                .flatMap(fact -> of(fact, decision.after()).stream())
                .findFirst();
    }

    private static Optional<Money> of(CaseFact fact, ReturnCase after) {
        return switch (fact.kind()) {
            case REFUND_CALCULATED ->
                Optional.of(((CaseFact.RefundCalculated) fact).refund().sent());
            case REFUND_APPROVED ->
                after.refund(((CaseFact.RefundApproved) fact).refund()).map(Refund::sent);
            case REFUND_RETRIED -> retried((CaseFact.RefundRetried) fact, after);
            case COMPENSATED ->
                Optional.of(((CaseFact.Compensated) fact).compensation().part().amount());
            case COMPENSATION_PURSUED -> pursued((CaseFact.CompensationPursued) fact, after);
            default -> Optional.empty();
        };
    }

    /** To ask or to give up sends nothing. */
    private static Optional<Money> pursued(CaseFact.CompensationPursued fact, ReturnCase after) {
        return fact.act() == Pursuit.RETRY
                ? after.compensation(fact.compensation())
                        .map(each -> each.part().amount())
                : Optional.empty();
    }

    private static Optional<Money> retried(CaseFact.RefundRetried fact, ReturnCase after) {
        return after.refund(fact.refund())
                .flatMap(refund -> refund.part(fact.tender()))
                .map(RefundPart::amount);
    }

    /** Of a command that is refused anyway nothing else is known. */
    private static Optional<Money> wished(CaseCommand command) {
        return switch (command.kind()) {
            case REFUND -> ((CaseCommand.Refund) command).amount();
            case CALCULATE_REFUND -> ((CaseCommand.CalculateRefund) command).amount();
            case COMPENSATE -> ((CaseCommand.Compensate) command).amount();
            default -> Optional.empty();
        };
    }
}
