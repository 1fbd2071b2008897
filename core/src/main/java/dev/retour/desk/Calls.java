package dev.retour.desk;

import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.terms.OrderLineId;
import dev.retour.published.Published;
import dev.retour.published.Published.UnitsToSend;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseFact.Authorized;
import dev.retour.returns.CaseFact.HandedUp;
import dev.retour.returns.CaseFact.Reminded;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.LineAnswer;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizationStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who has to do something after what happened to a case: send a label, hurry, or say how it went. */
record Calls(OrderId order, ReturnCase after, CaseEvent event) {

    private static final Set<CaseStatus> ASKED = EnumSet.of(CaseStatus.CLOSED, CaseStatus.REJECTED);

    Optional<Published> call() {
        CaseFact fact = event.fact();
        return switch (fact.kind()) {
            case AUTHORIZED -> label((Authorized) fact);
            case REMINDED -> Optional.of(reminded((Reminded) fact));
            case HANDED_UP ->
                Optional.of(missed(fact, ((HandedUp) fact).missed().since()));
            case CLOSED -> survey();
            default -> Optional.empty();
        };
    }

    /** Goods that were refused at the door come back by themselves. */
    private Optional<Published> label(Authorized fact) {
        boolean isAwaited = after.opened()
                .filter(opened ->
                        opened.basis() == Basis.RETURN && opened.about().expectsGoods())
                .isPresent();
        List<UnitsToSend> units = fact.change().moves().stream()
                .filter(move -> isAwaited && move.to() == AuthorizationStatus.APPROVED)
                .map(this::toSend)
                .filter(each -> each.quantity() > 0)
                .toList();
        Optional<Instant> until = event.deadline()
                .filter(deadline -> after.status() == CaseStatus.AWAITING_GOODS)
                .map(Deadline::at);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Published.LabelDue(after.id(), order, units, until));
    }

    private UnitsToSend toSend(Move move) {
        return new UnitsToSend(move.line(), Math.min(move.units(), after.unsent(move.line())), freight(move.line()));
    }

    private Optional<String> freight(OrderLineId line) {
        return after.opened().stream()
                .flatMap(opened -> opened.answers().stream())
                .filter(each -> each.line().equals(line))
                .map(LineAnswer::answer)
                .map(answer -> answer.freight().name())
                .findFirst();
    }

    private Published reminded(Reminded fact) {
        Deadline deadline = fact.deadline();
        return fact.isNotice()
                ? new Published.DeadlineNear(
                        after.id(),
                        order,
                        after.status().name(),
                        deadline.at(),
                        deadline.then().name(),
                        after.owner())
                : missed(fact, deadline.since());
    }

    private Published missed(CaseFact fact, Instant since) {
        return new Published.DeadlineMissed(
                after.id(), order, after.status().name(), fact.type(), since, after.owner());
    }

    /** Whoever has come to an end of which the customer has not yet spoken is asked how it went. */
    private Optional<Published> survey() {
        return ASKED.contains(after.status()) && after.survey().isEmpty()
                ? Optional.of(new Published.SurveyAsked(
                        after.id(), order, after.status().name()))
                : Optional.empty();
    }
}
