package dev.retour.returns;

import dev.retour.host.Versioned;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Machine;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Decides on every command of return cases. Pure: time, order, case and settings come in as arguments.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at the business time of the command
 * @param patience how long a case may wait, and the version of that setting
 */
public record Decider(Instant at, Versioned<Duration> patience) {

    /** The legal steps of a case. */
    public static final Machine<CaseStatus, CaseCommand.Kind, CaseTransition> MACHINE =
            Machine.of(CaseStatus.class, CaseCommand.Kind.class, CaseTransition.class);

    /** What a plan is told that is not of the whole amount, which is not what the caller asked for. */
    private static final Set<ReasonCode> OF_THE_AMOUNT =
            Set.of(EntitlementReason.AMOUNT_NOT_POSITIVE, EntitlementReason.REFUND_EXCEEDED);

    /**
     * Decides on a command.
     *
     * @param command what is wanted
     * @param order the order
     * @param known the case, if there is one of that id
     * @return what it does, or every reason why not
     */
    public Decision<CaseDecision> decide(CaseCommand command, Order order, Optional<ReturnCase> known) {
        Optional<Reason> illegal = illegal(command, known);
        if (illegal.isPresent()) {
            return new Decision.Refused<>(List.of(illegal.orElseThrow()));
        }
        Entitlement entitlement = Entitlement.of(order);
        return switch (command.kind()) {
            case OPEN -> open((CaseCommand.Open) command, entitlement);
            case REFUND -> refund((CaseCommand.Refund) command, entitlement);
            case WITHDRAW -> end(entitlement, command.caseId(), new CaseFact.Withdrawn());
            case EXPIRE -> expire(entitlement, known.orElseThrow());
        };
    }

    private static Optional<Reason> illegal(CaseCommand command, Optional<ReturnCase> known) {
        if (known.isPresent() && !known.orElseThrow().order().equals(command.order())) {
            return Optional.of(reason(CaseReason.CASE_OF_OTHER_ORDER, command.caseId())
                    .with("order", known.orElseThrow().order()));
        }
        Optional<CaseStatus> status = known.map(ReturnCase::status);
        return MACHINE.edge(status, command.kind()).isPresent() ? Optional.empty() : Optional.of(why(command, status));
    }

    private static Reason why(CaseCommand command, Optional<CaseStatus> status) {
        if (status.isEmpty()) {
            return reason(CaseReason.CASE_UNKNOWN, command.caseId());
        }
        if (command.kind() == CaseCommand.Kind.OPEN) {
            return reason(CaseReason.CASE_EXISTS, command.caseId());
        }
        return reason(CaseReason.NOT_IN_THIS_STATE, command.caseId())
                .with("command", command.kind())
                .with("status", status.orElseThrow())
                .with("legal", MACHINE.legal(status));
    }

    private Decision<CaseDecision> open(CaseCommand.Open open, Entitlement entitlement) {
        ReservationRequest request =
                new ReservationRequest(open.caseId(), open.basis(), open.lines(), List.of(), open.charges());
        return map(entitlement.reserve(request), change -> opened(open, (Reserved) change));
    }

    private CaseFact opened(CaseCommand.Open open, Reserved reserved) {
        return new CaseFact.Opened(
                open.order(),
                open.basis(),
                reserved.lines(),
                reserved.charges(),
                open.reason(),
                at.plus(patience.value()),
                patience.version());
    }

    private static Decision<CaseDecision> refund(CaseCommand.Refund refund, Entitlement entitlement) {
        List<TenderAmount> plan = entitlement.plan(refund.amount());
        Decision<Initiated> decision =
                entitlement.refund(new RefundInitiated(refund.refund(), refund.caseId(), plan, List.of()));
        List<Reason> ofAmount = ofAmount(refund, plan, entitlement);
        if (ofAmount.isEmpty()) {
            return map(decision, change -> new CaseFact.RefundRequested(refund.refund(), refund.amount()));
        }
        if (decision instanceof Decision.Refused<Initiated> refused) {
            ofAmount.addAll(
                    1,
                    refused.reasons().stream()
                            .filter(reason -> !OF_THE_AMOUNT.contains(reason.code()))
                            .toList());
        }
        return new Decision.Refused<>(ofAmount);
    }

    /** What speaks against the whole amount, of which the plan may hold a part or nothing. */
    private static List<Reason> ofAmount(CaseCommand.Refund refund, List<TenderAmount> plan, Entitlement entitlement) {
        List<Reason> reasons = new ArrayList<>();
        entitlement.unfit(refund.amount()).ifPresent(reasons::add);
        Money planned = plan.stream()
                .map(TenderAmount::amount)
                .reduce(Money.zero(refund.amount().getCurrencyUnit()), Money::plus);
        if (reasons.isEmpty() && planned.isLessThan(refund.amount())) {
            exhausted(refund, planned, entitlement, reasons);
        }
        return reasons;
    }

    private static void exhausted(
            CaseCommand.Refund refund, Money planned, Entitlement entitlement, List<Reason> reasons) {
        reasons.add(reason(CaseReason.PAYMENTS_EXHAUSTED, refund.caseId())
                .with("wanted", refund.amount())
                .with("available", planned));
        entitlement
                .refundable(refund.caseId())
                .filter(left -> left.isSameCurrency(refund.amount()) && left.isLessThan(refund.amount()))
                .ifPresent(left -> reasons.add(reason(EntitlementReason.REFUND_EXCEEDED, refund.caseId())
                        .with("wanted", refund.amount())
                        .with("available", left)));
    }

    private Decision<CaseDecision> expire(Entitlement entitlement, ReturnCase known) {
        if (at.isBefore(known.deadline())) {
            return new Decision.Refused<>(
                    List.of(reason(CaseReason.DEADLINE_AHEAD, known.id()).with("deadline", known.deadline())));
        }
        return end(entitlement, known.id(), new CaseFact.Expired());
    }

    private static Decision<CaseDecision> end(Entitlement entitlement, CaseId caseId, CaseFact fact) {
        return map(entitlement.release(caseId), change -> fact);
    }

    private static Decision<CaseDecision> map(Decision<Initiated> decision, Function<Initiated, CaseFact> fact) {
        if (decision instanceof Decision.Refused<Initiated> refused) {
            return new Decision.Refused<>(refused.reasons());
        }
        List<Initiated> changes = decision.orThrow();
        List<CaseFact> facts = new ArrayList<>();
        changes.forEach(change -> facts.add(fact.apply(change)));
        return new Decision.Accepted<>(List.of(new CaseDecision(facts, changes)));
    }

    private static Reason reason(ReasonCode code, CaseId caseId) {
        return Reason.of(code).with("case", caseId);
    }
}
