package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Stamp;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.published.Published;
import dev.retour.returns.CaseFact;
import dev.retour.returns.ReturnCase;
import dev.retour.store.EffectRequest;
import dev.retour.store.Head;
import dev.retour.store.Message;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The aggregates of one unit of work: locked together, changed in memory, stored together. */
final class Session {

    private final Unit unit;
    private final Aggregates aggregates;
    private final Forms forms;
    private final Map<StreamId, Head> heads;
    private final Map<StreamId, Track<Order, OrderEvent>> orders = new TreeMap<>();
    private final Map<StreamId, Track<ReturnCase, CaseFact>> cases = new TreeMap<>();
    private final List<EffectRequest> effects = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    Session(Unit unit, Aggregates aggregates, Forms forms, Collection<StreamId> streams) {
        this.unit = unit;
        this.aggregates = aggregates;
        this.forms = forms;
        this.heads = unit.lock(streams);
    }

    Unit unit() {
        return unit;
    }

    Order order(OrderId id) {
        return track(id).state().orElseGet(() -> Order.unknown(id));
    }

    Optional<ReturnCase> returnCase(CaseId id) {
        return track(id).state();
    }

    private Track<Order, OrderEvent> track(OrderId id) {
        return orders.computeIfAbsent(
                aggregates.stream(id),
                stream -> new Track<>(aggregates.orders(), unit, head(stream), OrderEvent::type));
    }

    private Track<ReturnCase, CaseFact> track(CaseId id) {
        return cases.computeIfAbsent(
                aggregates.stream(id), stream -> new Track<>(aggregates.cases(), unit, head(stream), CaseFact::type));
    }

    private Head head(StreamId stream) {
        return Optional.ofNullable(heads.get(stream))
                .orElseThrow(() -> new IllegalStateException(stream + " is not locked by this unit of work."));
    }

    void add(OrderId id, OrderEvent event, Stamp stamp) {
        track(id).add(event, stamp);
    }

    void add(CaseId id, CaseFact fact, Stamp stamp) {
        track(id).add(fact, stamp);
    }

    void request(RefundOrder refund) {
        effects.add(new EffectRequest(
                refund.key(),
                RefundOrder.KIND,
                aggregates.stream(refund.caseId()),
                forms.effects().write(refund)));
    }

    void publish(StreamId aggregate, Published news, Stamp stamp) {
        messages.add(new Message(
                aggregate,
                news.type(),
                Published.SCHEMA,
                stamp,
                forms.published().write(news)));
    }

    /** Writes what has changed, orders before cases, each kind by id. */
    void store() {
        orders.values().forEach(track -> track.store(unit));
        cases.values().forEach(track -> track.store(unit));
        unit.request(effects);
        unit.publish(messages);
    }
}
