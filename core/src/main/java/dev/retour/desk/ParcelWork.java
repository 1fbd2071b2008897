package dev.retour.desk;

import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Decided;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseParcel;
import dev.retour.returns.Decider;
import dev.retour.returns.ReturnCase;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command or a scan means for a parcel, and for the cases whose goods are inside: decide, then let it happen. */
record ParcelWork(Host host, Aggregates aggregates, CaseWork caseWork) {

    Decision<Decided> decide(Session session, CommandContext context, ParcelCommand command) {
        StreamId about = aggregates.stream(command.parcel());
        Optional<Reason> forbidden = host.forbidden(context, command.name(), about, Optional.empty());
        return forbidden.isPresent()
                ? new Decision.Refused<>(List.of(forbidden.orElseThrow()))
                : allowed(session, context, command);
    }

    /** A case that cannot be written to lets nothing be accepted that it has to follow. */
    private static Decision<Decided> allowed(Session session, CommandContext context, ParcelCommand command) {
        Tracking parcel = session.parcel(command.parcel());
        session.load(parcel.carried().stream().map(Carried::caseId).toList());
        Decision<Decided> decision = parcel.decide(command.act(), context.at());
        List<Reason> against = new ArrayList<>();
        if (decision instanceof Decision.Refused<Decided> refused) {
            against.addAll(refused.reasons());
        }
        command.carried()
                .forEach(each -> Decider.foreign(command.parcel(), each, session.returnCase(each.caseId()))
                        .ifPresent(against::add));
        return against.isEmpty() ? decision : new Decision.Refused<>(against);
    }

    /** Lets an accepted command happen to the session; a refused one changes nothing. */
    void apply(Session session, CommandContext context, ParcelCommand command, Decision<Decided> decision) {
        if (decision.kind() == Decision.Kind.ACCEPTED) {
            Stamp stamp = host.booking().stamp(context);
            decision.orThrow().forEach(done -> apply(session, context.scope(), command.parcel(), done, stamp));
        }
    }

    /** Lets something happen to a parcel, and to its cases what follows. What about it nobody expected is given back. */
    List<Reason> apply(Session session, Scope scope, ParcelId parcel, TrackingFact fact, Stamp stamp) {
        Tracking before = session.parcel(parcel);
        session.add(parcel, fact, stamp);
        Tracking after = session.parcel(parcel);
        ParcelNews news = new ParcelNews(before, after);
        news.published(fact, stamp.effectiveAt())
                .forEach(each -> session.publish(aggregates.stream(parcel), each, stamp));
        link(session, before, after);
        follow(session, scope, before, after, stamp);
        return news.discrepancies();
    }

    private void link(Session session, Tracking before, Tracking after) {
        StreamId stream = aggregates.stream(after.parcel());
        added(before, after).forEach(each -> {
            session.link(stream, Aggregates.HOLDS_CASE, each.caseId().value());
            session.link(stream, Aggregates.HOLDS_ORDER, each.order().value());
        });
        if (!after.consignment().equals(before.consignment())) {
            after.consignment()
                    .ifPresent(each -> session.link(
                            stream, Aggregates.WAYBILL, each.waybill().value()));
        }
    }

    private static Stream<Carried> added(Tracking before, Tracking after) {
        List<Carried> known = before.carried();
        return after.carried().stream().filter(each -> !known.contains(each));
    }

    private void follow(Session session, Scope scope, Tracking before, Tracking after, Stamp stamp) {
        Decider decider = caseWork.decider(scope, stamp.effectiveAt(), stamp.recordedAt());
        for (Carried each : after.carried()) {
            ReturnCase now =
                    session.returnCase(each.caseId()).orElseGet(() -> ReturnCase.unknown(each.caseId(), each.order()));
            happen(session, each, decider.follow(CaseParcel.of(after, each), each.order(), now), stamp);
        }
        before.carried().stream()
                .filter(each -> !after.carries(each.caseId()))
                .forEach(each -> leaveOut(session, decider, after.parcel(), each, stamp));
    }

    private void leaveOut(Session session, Decider decider, ParcelId parcel, Carried gone, Stamp stamp) {
        session.returnCase(gone.caseId())
                .ifPresent(known -> happen(session, gone, decider.leaveOut(parcel, known), stamp));
    }

    private void happen(Session session, Carried about, CaseDecision decision, Stamp stamp) {
        if (!decision.events().isEmpty()) {
            caseWork.apply(session, about.order(), about.caseId(), decision, stamp);
        }
    }
}
