package dev.retour.desk;

import dev.retour.kernel.Observation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Stamp;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact.Told;
import dev.retour.returns.CaseNews;
import dev.retour.returns.KnownNews;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records what the world tells of cases, whatever it is.
 *
 * @param order the order that the case is opened for, or that the news name as long as it is not
 */
record CaseRecording(Host host, Forms forms, Aggregates aggregates, Session session, CaseWork caseWork, OrderId order) {

    Noted record(ObservationContext context, ObservedNews observed) {
        Stamp stamp = host.booking().stamp(context, observed.observation());
        new Following(caseWork, session, context.scope(), stamp).catchUp(observed.caseId());
        Optional<ReturnCase> before = session.returnCase(observed.caseId());
        Personals personals = new Personals(observed.observation(), aggregates.stream(observed.caseId()));
        String content = content(observed, personals.plain(observed.news()));
        Told told =
                new Told(observed.order(), observed.observation(), content, personals.news(observed.news(), content));
        Noted.Outcome outcome = outcome(before.flatMap(known -> known.known(observed.observation())), told);
        if (!outcome.isStored()) {
            return new Noted(outcome, isParked(before), List.of());
        }
        CaseDecision decision = caseWork.hear(session, context, order, observed.caseId(), told);
        session.keep(personals.values());
        caseWork.apply(session, order, observed.caseId(), decision, stamp);
        List<Reason> news = news(before, decision, outcome, observed);
        news.addAll(caseWork.misnamed(session, observed.order(), order, observed.caseId(), stamp));
        return new Noted(outcome, isParked(Optional.of(decision.after())), news);
    }

    private String content(ObservedNews observed, CaseNews news) {
        Observation seen = known(observed.observation(), news);
        Told plain = new Told(observed.order(), seen, "", news);
        return Hash.of(forms.caseEvents().write(new CaseEvent(seen.effectiveAt(), plain, Optional.empty())))
                .hex();
    }

    /** A service that is asked twice says the same twice, and many say it with the time of the question. */
    private static Observation known(Observation seen, CaseNews news) {
        return switch (news.kind()) {
            case REFUND_ANSWERED, COMPENSATION_ANSWERED ->
                new Observation(seen.source(), seen.externalId(), seen.version(), Instant.EPOCH);
            default -> seen;
        };
    }

    private static boolean isParked(Optional<ReturnCase> known) {
        return known.flatMap(ReturnCase::opened).isEmpty();
    }

    private static Noted.Outcome outcome(Optional<KnownNews> known, Told told) {
        return known.map(old -> Noted.Outcome.of(old.observation(), told.observation(), old.knows(told.content())))
                .orElse(Noted.Outcome.RECORDED);
    }

    private static List<Reason> news(
            Optional<ReturnCase> before, CaseDecision decision, Noted.Outcome outcome, ObservedNews observed) {
        List<Reason> news = new ArrayList<>(decision.after().goods().discrepancies());
        before.ifPresent(known -> news.removeAll(known.goods().discrepancies()));
        news.addAll(decision.unmet());
        if (outcome == Noted.Outcome.CONTRADICTED) {
            news.add(Reason.of(DeskReason.OBSERVATION_CHANGED).with("observation", observed.observation()));
        }
        return news;
    }
}
