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
import dev.retour.parcel.tracking.Scanned;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.returns.Decider;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command or a scan means for a parcel, and for the cases whose goods are inside: decide, then let it happen. */
record ParcelWork(Host host, Aggregates aggregates, CaseWork caseWork) {

    /** First its cases learn what they have missed, whatever comes of the command; one that cannot be written to lets nothing happen. */
    Decision<Decided> decide(Session session, CommandContext context, ParcelCommand command) {
        Tracking parcel = session.parcel(command.parcel());
        Following following =
                new Following(caseWork, session, context.scope(), host.booking().stamp(context));
        Stream.concat(parcel.carried().stream().map(Carried::caseId), command.cases().stream())
                .forEach(following::catchUp);
        StreamId about = aggregates.stream(command.parcel());
        return host.forbidden(context, command.name(), about, Optional.empty())
                .<Decision<Decided>>map(reason -> new Decision.Refused<>(List.of(reason)))
                .orElseGet(() -> allowed(session, context, command, parcel));
    }

    private static Decision<Decided> allowed(
            Session session, CommandContext context, ParcelCommand command, Tracking parcel) {
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

    /** Lets an accepted command happen to the session; a refused one leaves it as it was decided on. */
    void apply(Session session, CommandContext context, ParcelCommand command, Decision<Decided> decision) {
        if (decision.kind() == Decision.Kind.ACCEPTED) {
            Stamp stamp = host.booking().stamp(context);
            decision.orThrow().forEach(done -> apply(session, context.scope(), command.parcel(), done, stamp));
        }
    }

    /** Lets a scan happen to a parcel, and to those of its cases that can be read what follows. What nobody expected is given back. */
    List<Reason> apply(Session session, Scope scope, ParcelId parcel, Scanned scan, Stamp stamp) {
        List<Reason> news = new ArrayList<>(
                happened(session, session.parcel(parcel), parcel, scan, stamp).discrepancies());
        news.addAll(follow(session, scope, parcel, stamp));
        return news;
    }

    /** What follows for the cases of a parcel as it stands. Which ones cannot be read is given back. */
    List<Reason> follow(Session session, Scope scope, ParcelId parcel, Stamp stamp) {
        return new Following(caseWork, session, scope, stamp).scanned(session.parcel(parcel));
    }

    private void apply(Session session, Scope scope, ParcelId parcel, Decided done, Stamp stamp) {
        Tracking before = session.parcel(parcel);
        happened(session, before, parcel, done, stamp);
        new Following(caseWork, session, scope, stamp).commanded(before, session.parcel(parcel));
    }

    private ParcelNews happened(Session session, Tracking before, ParcelId parcel, TrackingFact fact, Stamp stamp) {
        session.add(parcel, fact, stamp);
        ParcelNews news = new ParcelNews(before, session.parcel(parcel));
        news.published(fact, stamp.effectiveAt())
                .forEach(each -> session.publish(aggregates.stream(parcel), each, stamp));
        link(session, before, session.parcel(parcel));
        return news;
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
}
