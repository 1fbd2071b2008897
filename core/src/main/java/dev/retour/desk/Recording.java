package dev.retour.desk;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Stamp;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.KnownFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.ParcelId;
import dev.retour.published.Published;
import dev.retour.store.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records facts of orders, whatever they say. */
final class Recording {

    private final Host host;
    private final Forms forms;
    private final Aggregates aggregates;
    private final Session session;

    Recording(Host host, Forms forms, Aggregates aggregates, Session session) {
        this.host = host;
        this.forms = forms;
        this.aggregates = aggregates;
        this.session = session;
    }

    Noted record(ObservationContext context, ObservedFact observed) {
        Personals personals = new Personals(observed.observation(), aggregates.stream(observed.order()));
        String content = Hash.of(forms.orderEvents()
                        .write(new OrderEvent.Recorded(observed.observation(), "", personals.plain(observed.fact()))))
                .hex();
        Order before = session.order(observed.order());
        Noted.Outcome outcome = outcome(before.known(observed.observation()), observed, content);
        if (!outcome.isStored()) {
            return new Noted(outcome, before.terms().isEmpty(), List.of());
        }
        OrderFact fact = personals.fact(observed.fact(), content);
        Stamp stamp = host.booking().stamp(context, observed.observation());
        session.add(observed.order(), new OrderEvent.Recorded(observed.observation(), content, fact), stamp);
        session.keep(personals.values());
        link(observed);
        parcel(observed.fact()).ifPresent(parcel -> holds(parcel, observed.order()));
        return noted(outcome, before, observed, stamp);
    }

    private static Noted.Outcome outcome(Optional<KnownFact> known, ObservedFact observed, String content) {
        return known.map(old -> Noted.Outcome.of(old.observation(), observed.observation(), old.knows(content)))
                .orElse(Noted.Outcome.RECORDED);
    }

    /** Whoever was ever named as the customer of an order finds it, whatever terms hold. */
    private void link(ObservedFact observed) {
        if (observed.fact() instanceof OrderFact.Captured captured) {
            captured.terms()
                    .customer()
                    .ifPresent(customer -> session.link(
                            aggregates.stream(observed.order()), Aggregates.CUSTOMER, customer.pseudonym()));
        }
    }

    /** Whoever signed for it may be a customer of this order. */
    private void holds(ParcelId parcel, OrderId order) {
        session.link(aggregates.stream(parcel), Aggregates.HOLDS_ORDER, order.value());
    }

    /** What others call a parcel may be no id of one. */
    private static Optional<ParcelId> parcel(OrderFact fact) {
        Optional<String> named = switch (fact.kind()) {
            case SHIPPED -> ((OrderFact.Shipped) fact).parcel();
            case DELIVERED -> ((OrderFact.Delivered) fact).parcel();
            case LOST -> ((OrderFact.Lost) fact).parcel();
            default -> Optional.empty();
        };
        return named.filter(Identifier::isLegal).map(ParcelId::of);
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
