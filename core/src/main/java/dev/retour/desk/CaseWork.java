package dev.retour.desk;

import dev.retour.host.Permission;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Stamp;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseFact;
import dev.retour.returns.Decider;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a command on a case means for the aggregates: decide, then let it happen. */
final class CaseWork {

    private final Host host;
    private final Aggregates aggregates;

    CaseWork(Host host, Aggregates aggregates) {
        this.host = host;
        this.aggregates = aggregates;
    }

    Decision<CaseDecision> decide(Session session, CommandContext context, CaseCommand command) {
        Optional<Reason> forbidden = forbidden(context, command);
        if (forbidden.isPresent()) {
            return new Decision.Refused<>(List.of(forbidden.orElseThrow()));
        }
        Decider decider = new Decider(
                context.at(), host.configuration().at(Settings.CASE_PATIENCE, context.scope(), context.at()));
        return decider.decide(command, session.order(command.order()), session.returnCase(command.caseId()));
    }

    private Optional<Reason> forbidden(CommandContext context, CaseCommand command) {
        String resource = aggregates.stream(command.order()).toString();
        Permission permission = host.authorizer().check(context, command.name(), resource, amount(command));
        DeskReason code = switch (permission.answer()) {
            case ALLOW -> null;
            case DENY -> DeskReason.NOT_ALLOWED;
            case NEEDS_SECOND -> DeskReason.NEEDS_SECOND;
        };
        return Optional.ofNullable(code)
                .map(Reason::of)
                .map(reason -> reason.with("actor", context.actor())
                        .with("command", command.name())
                        .with("resource", resource)
                        .with("role", permission.role()));
    }

    private static Optional<Money> amount(CaseCommand command) {
        return command instanceof CaseCommand.Refund refund ? Optional.of(refund.amount()) : Optional.empty();
    }

    /** Lets an accepted command happen to the session; a refused one changes nothing. */
    void apply(Session session, CommandContext context, CaseCommand command, Decision<CaseDecision> decision) {
        if (decision.kind() == Decision.Kind.ACCEPTED) {
            decision.orThrow().forEach(each -> apply(session, context, command, each));
        }
    }

    private void apply(Session session, CommandContext context, CaseCommand command, CaseDecision decision) {
        Stamp stamp = host.booking().stamp(context);
        decision.changes().forEach(change -> {
            session.add(command.order(), new OrderEvent.Decided(change), stamp);
            request(session, command, change);
        });
        decision.facts().forEach(fact -> {
            session.add(command.caseId(), fact, stamp);
            link(session, command, fact);
            session.publish(aggregates.stream(command.caseId()), published(command, fact), stamp);
        });
    }

    private void link(Session session, CaseCommand command, CaseFact fact) {
        if (fact.kind() == CaseFact.Kind.OPENED) {
            session.link(
                    aggregates.stream(command.caseId()),
                    Aggregates.OF_ORDER,
                    command.order().value());
        }
    }

    private static void request(Session session, CaseCommand command, Initiated change) {
        if (change instanceof RefundInitiated refund) {
            for (TenderAmount part : refund.tenders()) {
                session.request(new RefundOrder(
                        refund.refund(), command.order(), command.caseId(), part.tender(), part.amount()));
            }
        }
    }

    private static Published published(CaseCommand command, CaseFact fact) {
        return switch (fact.kind()) {
            case OPENED -> opened(command, (CaseFact.Opened) fact);
            case REFUND_REQUESTED -> refunded(command, (CaseFact.RefundRequested) fact);
            case WITHDRAWN -> new Published.ReturnWithdrawn(command.caseId(), command.order());
            case EXPIRED -> new Published.ReturnExpired(command.caseId(), command.order());
        };
    }

    private static Published opened(CaseCommand command, CaseFact.Opened opened) {
        List<Published.ReturnedLine> lines = opened.lines().stream()
                .map(line -> new Published.ReturnedLine(
                        line.line(),
                        line.units().count(),
                        line.share().value().gross(),
                        line.share().paid()))
                .toList();
        return new Published.ReturnOpened(
                command.caseId(), command.order(), opened.basis(), opened.reason(), lines, opened.deadline());
    }

    private static Published refunded(CaseCommand command, CaseFact.RefundRequested requested) {
        return new Published.RefundRequested(command.caseId(), command.order(), requested.refund(), requested.amount());
    }
}
