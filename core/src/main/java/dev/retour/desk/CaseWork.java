package dev.retour.desk;

import dev.retour.host.Versioned;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseReason;
import dev.retour.returns.CaseRules;
import dev.retour.returns.Decider;
import dev.retour.returns.KnownNews;
import dev.retour.returns.Patience;
import dev.retour.returns.ReturnCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a command or an observation means for a case and its order: decide, then let it happen. */
final class CaseWork {

    private final Host host;
    private final Aggregates aggregates;

    CaseWork(Host host, Aggregates aggregates) {
        this.host = host;
        this.aggregates = aggregates;
    }

    /**
     * Decides before the authorizer is asked, so that it is told the money that would go. First the case learns what it has missed while
     * it was read-only, whatever comes of the command.
     */
    Decision<CaseDecision> decide(Session session, CommandContext context, CaseCommand command) {
        Stamp stamp = host.booking().stamp(context);
        new Following(this, session, context.scope(), stamp).catchUp(command.caseId());
        Decision<CaseDecision> decision = decider(context.scope(), context.at(), context.at())
                .decide(command, session.order(command.order()), session.returnCase(command.caseId()));
        return forbidden(context, command, Outlay.of(command, decision))
                .<Decision<CaseDecision>>map(reason -> new Decision.Refused<>(List.of(reason)))
                .orElse(decision);
    }

    /** What follows from an observation, by the settings of the moment when it is recorded. */
    CaseDecision hear(Session session, ObservationContext context, OrderId order, CaseId caseId, CaseFact.Told told) {
        ReturnCase now = session.returnCase(caseId).orElseGet(() -> ReturnCase.unknown(caseId, order));
        return decider(context.scope(), told.observation().effectiveAt(), context.at())
                .hear(told, session.order(order), now);
    }

    Decider decider(Scope scope, Instant at, Instant recordedAt) {
        Versioned<Patience> patience = host.configuration().at(Settings.CASE_PATIENCE, scope, recordedAt);
        return new Decider(
                at,
                new CaseRules(
                        placedAt -> host.configuration()
                                .at(Settings.RETURN_POLICY, scope, placedAt)
                                .value(),
                        patience,
                        host.configuration()
                                .at(Settings.BUSINESS_CALENDAR, scope, recordedAt)
                                .value(),
                        host.configuration()
                                .at(Settings.BUSINESS_ZONE, scope, recordedAt)
                                .value(),
                        host.configuration()
                                .at(Settings.RISK_THRESHOLDS, scope, recordedAt)
                                .value()));
    }

    private Optional<Reason> forbidden(CommandContext context, CaseCommand command, Optional<Money> amount) {
        return host.forbidden(context, command.name(), aggregates.stream(command.order()), amount);
    }

    /** Lets an accepted command happen to the session; a refused one leaves it as it was decided on. */
    void apply(Session session, CommandContext context, CaseCommand command, Decision<CaseDecision> decision) {
        if (decision.kind() == Decision.Kind.ACCEPTED) {
            Stamp stamp = host.booking().stamp(context);
            decision.orThrow().forEach(each -> apply(session, command.order(), command.caseId(), each, stamp));
        }
    }

    void apply(Session session, OrderId order, CaseId caseId, CaseDecision decision, Stamp stamp) {
        Optional<ReturnCase> before = session.returnCase(caseId);
        decision.changes().forEach(change -> session.add(order, new OrderEvent.Decided(change), stamp));
        for (CaseEvent event : decision.events()) {
            session.add(caseId, event, stamp);
            Effecting.of(() -> session.order(order), decision.after(), event.fact())
                    .forEach(session::request);
            new News(order, decision.after(), event)
                    .published()
                    .forEach(news -> session.publish(aggregates.stream(caseId), news, stamp));
        }
        if (before.flatMap(ReturnCase::opened).isEmpty()) {
            found(session, before, decision.after(), stamp);
        }
    }

    /** Until it is opened, it is found by each order that it was of, and whoever looks sees whether it still is. */
    private void found(Session session, Optional<ReturnCase> before, ReturnCase after, Stamp stamp) {
        boolean isNew =
                before.filter(known -> known.order().equals(after.order())).isEmpty();
        if (after.opened().isPresent()) {
            opened(session, after.order(), after.id(), before, stamp);
        } else if (isNew) {
            session.link(
                    aggregates.stream(after.id()),
                    Aggregates.NAMED_ORDER,
                    after.order().value());
        }
    }

    /** From now on it is of this order, and is found by it alone, whatever was named before. */
    private void opened(Session session, OrderId order, CaseId caseId, Optional<ReturnCase> before, Stamp stamp) {
        session.link(aggregates.stream(caseId), Aggregates.OF_ORDER, order.value());
        before.map(ReturnCase::news).orElse(List.of()).stream()
                .map(KnownNews::order)
                .distinct()
                .forEach(named -> misnamed(session, named, order, caseId, stamp));
    }

    /** Tells listeners, and whoever asks, that news of a case named an order that it is not of. */
    List<Reason> misnamed(Session session, OrderId named, OrderId order, CaseId caseId, Stamp stamp) {
        if (named.equals(order)) {
            return List.of();
        }
        Reason reason =
                Reason.of(CaseReason.CASE_OF_OTHER_ORDER).with("case", caseId).with("order", order);
        session.publish(aggregates.stream(caseId), new Published.OrderDiscrepancy(named, reason), stamp);
        return List.of(reason);
    }
}
