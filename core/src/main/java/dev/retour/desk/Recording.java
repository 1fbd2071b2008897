package dev.retour.desk;

import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Stamp;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.KnownFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.published.Published;
import dev.retour.store.Hash;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records facts of orders, whatever they say. */
final class Recording {

    private final Host host;
    private final Forms forms;
    private final Aggregates aggregates;
    private final Session session;
    private final Unit unit;

    Recording(Host host, Forms forms, Aggregates aggregates, Session session, Unit unit) {
        this.host = host;
        this.forms = forms;
        this.aggregates = aggregates;
        this.session = session;
        this.unit = unit;
    }

    Noted record(ObservationContext context, ObservedFact observed) {
        Personals personals = new Personals(observed);
        OrderFact fact = personals.fact();
        OrderEvent.Recorded event = new OrderEvent.Recorded(observed.observation(), "", fact);
        String content = Hash.of(forms.orderEvents().write(event)).hex();
        Order before = session.order(observed.order());
        Noted.Outcome outcome = outcome(before.known(observed.observation()), observed, content);
        if (before.with(observed.observation(), content, fact).equals(before)) {
            return new Noted(outcome, before.terms().isEmpty(), contradiction(outcome, observed));
        }
        unit.keep(personals.values());
        Stamp stamp = host.booking().stamp(context, observed.observation());
        session.add(observed.order(), new OrderEvent.Recorded(observed.observation(), content, fact), stamp);
        return noted(outcome, before, observed, stamp);
    }

    private static Noted.Outcome outcome(Optional<KnownFact> known, ObservedFact observed, String content) {
        if (known.isEmpty()) {
            return Noted.Outcome.RECORDED;
        }
        KnownFact old = known.orElseThrow();
        int newer =
                Long.compare(observed.observation().version(), old.observation().version());
        if (newer == 0) {
            return old.content().equals(content) ? Noted.Outcome.REPEATED : Noted.Outcome.CONTRADICTED;
        }
        return newer > 0 ? Noted.Outcome.RECORDED : Noted.Outcome.SUPERSEDED;
    }

    private Noted noted(Noted.Outcome outcome, Order before, ObservedFact observed, Stamp stamp) {
        Order after = session.order(observed.order());
        List<Reason> news = new ArrayList<>(Entitlement.of(after).discrepancies());
        if (!news.isEmpty()) {
            news.removeAll(Entitlement.of(before).discrepancies());
        }
        news.addAll(contradiction(outcome, observed));
        news.forEach(reason -> session.publish(aggregates.stream(observed.order()), told(observed, reason), stamp));
        return new Noted(outcome, after.terms().isEmpty(), news);
    }

    private static List<Reason> contradiction(Noted.Outcome outcome, ObservedFact observed) {
        return outcome == Noted.Outcome.CONTRADICTED
                ? List.of(Reason.of(DeskReason.OBSERVATION_CHANGED).with("observation", observed.observation()))
                : List.of();
    }

    private static Published told(ObservedFact observed, Reason reason) {
        return new Published.OrderDiscrepancy(observed.order(), reason);
    }
}
