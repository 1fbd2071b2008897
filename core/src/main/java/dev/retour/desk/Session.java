package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Stamp;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.published.Published;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.ReturnCase;
import dev.retour.store.EffectRequest;
import dev.retour.store.Head;
import dev.retour.store.Link;
import dev.retour.store.Message;
import dev.retour.store.PersonalValue;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import dev.retour.store.StorageException;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The aggregates of one unit of work: locked together, changed in memory, stored together. */
final class Session {

    private final Reader reader;
    private final Aggregates aggregates;
    private final Forms forms;
    private final Function<StreamId, Head> heads;
    private final Map<StreamId, Track<Order, OrderEvent>> orders;
    private final Map<StreamId, Track<Tracking, TrackingFact>> parcels;
    private final Map<StreamId, Track<ReturnCase, CaseEvent>> cases;
    private final List<EffectRequest> effects = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<PersonalValue> values = new ArrayList<>();
    private final Map<StreamId, Reason> behind = new TreeMap<>();
    private boolean isSealed;

    private Session(
            Reader reader,
            Aggregates aggregates,
            Forms forms,
            Function<StreamId, Head> heads,
            Map<StreamId, Track<Order, OrderEvent>> orders,
            Map<StreamId, Track<Tracking, TrackingFact>> parcels,
            Map<StreamId, Track<ReturnCase, CaseEvent>> cases) {
        this.reader = reader;
        this.aggregates = aggregates;
        this.forms = forms;
        this.heads = heads;
        this.orders = orders;
        this.parcels = parcels;
        this.cases = cases;
    }

    /** A session that may be stored: it locks its streams, all at once. Where it turns out to need another one, it has to be begun again. */
    static Session locking(Unit unit, Aggregates aggregates, Forms forms, Collection<StreamId> streams) {
        Map<StreamId, Head> locked = unit.lock(streams);
        Session session = new Session(
                unit,
                aggregates,
                forms,
                stream -> locked(locked, stream),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        session.checkParcels(locked);
        return session;
    }

    /** A case that was closed is told of its parcels as they are by now, so they are locked with it. */
    private void checkParcels(Map<StreamId, Head> locked) {
        Set<StreamId> missing = new TreeSet<>();
        locked.values().stream()
                .filter(head -> head.unreadable().isPresent() && aggregates.isCase(head.stream()))
                .flatMap(head -> parcels(CaseId.of(head.stream().id())))
                .filter(parcel -> !locked.containsKey(parcel))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new MoreToLockException(missing);
        }
    }

    /** Of a case that still cannot be read nothing is told. */
    private Stream<StreamId> parcels(CaseId id) {
        try {
            return returnCase(id).map(ReturnCase::parcels).orElse(List.of()).stream()
                    .map(parcel -> aggregates.stream(parcel.parcel()));
        } catch (ReadOnlyException | UnreadableEventException e) {
            return Stream.of();
        }
    }

    private static Head locked(Map<StreamId, Head> locked, StreamId stream) {
        return Optional.ofNullable(locked.get(stream)).orElseThrow(() -> new MoreToLockException(Set.of(stream)));
    }

    /** A session that is never stored and locks nothing. */
    static Session reading(Reader reader, Aggregates aggregates, Forms forms) {
        return new Session(reader, aggregates, forms, reader::head, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * From now on nothing more is loaded, because the unit begins to write: what it claims must not be left without what an aggregate
     * that cannot be read would have had to follow.
     */
    void seal() {
        isSealed = true;
    }

    private Head head(StreamId stream) {
        if (isSealed) {
            throw new IllegalStateException(stream + " was not loaded before its unit of work began to write.");
        }
        return heads.apply(stream);
    }

    /** This session, going on with another reader. */
    Session readingOn(Reader other) {
        return new Session(other, aggregates, forms, other::head, orders, parcels, cases);
    }

    Order order(OrderId id) {
        return track(id).state().orElseGet(() -> Order.unknown(id));
    }

    Tracking parcel(ParcelId id) {
        return track(id).state().orElseGet(() -> Tracking.unknown(id));
    }

    Optional<ReturnCase> returnCase(CaseId id) {
        return track(id).state();
    }

    /** Whether a case is read-only, and can be opened again once it knows what it has missed. */
    boolean isClosed(CaseId id) {
        return track(id).isClosed();
    }

    /** Opens a case again, which knows all that it has missed. */
    void reopen(CaseId id) {
        track(id).reopen();
    }

    /**
     * Goes on without a case that cannot be read. It is closed, so that the next one who can read it, and opens it again, knows that it
     * has missed something.
     *
     * @return why it cannot be read
     */
    List<Reason> leaveBehind(CaseId id, StorageException why) {
        cases.remove(aggregates.stream(id));
        behind.put(aggregates.stream(id), why.reasons().get(0));
        return why.reasons();
    }

    private Track<Order, OrderEvent> track(OrderId id) {
        return orders.computeIfAbsent(
                aggregates.stream(id), stream -> Track.of(aggregates.orders(), reader, head(stream), OrderEvent::type));
    }

    private Track<Tracking, TrackingFact> track(ParcelId id) {
        return parcels.computeIfAbsent(
                aggregates.stream(id),
                stream -> Track.of(aggregates.parcels(), reader, head(stream), TrackingFact::type));
    }

    private Track<ReturnCase, CaseEvent> track(CaseId id) {
        return cases.computeIfAbsent(
                aggregates.stream(id),
                stream -> new Track<>(
                        aggregates.cases(),
                        reader,
                        head(stream),
                        event -> event.fact().type()));
    }

    void add(OrderId id, OrderEvent event, Stamp stamp) {
        track(id).add(event, stamp);
    }

    void add(ParcelId id, TrackingFact event, Stamp stamp) {
        track(id).add(event, stamp);
    }

    void add(CaseId id, CaseEvent event, Stamp stamp) {
        track(id).add(event, stamp);
    }

    void request(RefundOrder refund) {
        effects.add(new EffectRequest(
                refund.request(),
                refund.action().kind(),
                aggregates.stream(refund.caseId()),
                forms.effects().schema(),
                forms.effects().write(refund)));
    }

    void publish(StreamId aggregate, Published news, Stamp stamp) {
        messages.add(new Message(
                aggregate,
                news.type(),
                forms.published().schema(),
                stamp,
                forms.published().write(news)));
    }

    void link(StreamId aggregate, String key, String value) {
        links.add(new Link(aggregate, key, value));
    }

    void keep(List<PersonalValue> more) {
        values.addAll(more);
    }

    /** Writes what has changed, orders before parcels before cases, each kind by id. */
    void store(Unit unit) {
        behind.forEach(unit::close);
        orders.values().forEach(track -> track.store(unit));
        parcels.values().forEach(track -> track.store(unit));
        cases.values().forEach(track -> track.store(unit));
        links.forEach(link -> unit.link(link.stream(), link.key(), link.value()));
        unit.request(effects);
        unit.publish(messages);
        unit.keep(values);
    }
}
