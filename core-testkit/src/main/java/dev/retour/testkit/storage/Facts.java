package dev.retour.testkit.storage;

import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import dev.retour.store.ClaimRequest;
import dev.retour.store.EffectRequest;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.Message;
import dev.retour.store.NewEvent;
import dev.retour.store.Snapshot;
import dev.retour.store.Storage;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the promises write. */
final class Facts {

    static final Scope SHOP = Scope.of("acme", "CN01");

    static final Scope OTHER_SHOP = Scope.of("acme", "CN02");

    static final StreamId ORDER = order("O-1");

    static final StreamId ORDER_2 = order("O-2");

    static final Instant RECORDED = Instant.parse("2026-03-01T08:00:00.123456Z");

    private Facts() {}

    static StreamId order(String id) {
        return new StreamId("order", id);
    }

    static Stamp stamp(Instant recordedAt) {
        return new Stamp(
                Instant.parse("2026-02-28T23:59:59.999999Z"),
                recordedAt,
                LocalDate.of(2026, 2, 28),
                "command C-1",
                Actor.of("clerk-7"));
    }

    static NewEvent event(String data) {
        return new NewEvent("order.changed", 1, stamp(RECORDED), data);
    }

    static List<NewEvent> events(String... data) {
        return Stream.of(data).map(Facts::event).toList();
    }

    static Snapshot state(String data) {
        return new Snapshot(3, data);
    }

    static Message message(StreamId aggregate, String data) {
        return message(aggregate, data, RECORDED);
    }

    static Message message(StreamId aggregate, String data, Instant recordedAt) {
        return new Message(aggregate, "order.changed", 2, stamp(recordedAt), data);
    }

    static ClaimRequest claim(String key, String content) {
        return new ClaimRequest(CommandId.of(key), Hash.of(content), 2, "{\"answer\":\"" + content + "\"}");
    }

    static EffectRequest effect(String key) {
        return new EffectRequest(key, "refund.submit", ORDER, 4, "{\"refund\":\"" + key + "\"}");
    }

    /** Locks one stream; gives back its head. */
    static Head lock(Unit unit, StreamId stream) {
        return Objects.requireNonNull(unit.lock(List.of(stream)).get(stream));
    }

    /** Appends one event at the head that was found. */
    static void append(Unit unit, Map<StreamId, Head> heads, StreamId stream, String data) {
        long version = Objects.requireNonNull(heads.get(stream)).version();
        unit.append(stream, version, events(data), state(data));
    }

    /** Appends in a unit that has locked nothing before; gives back the head that it found. */
    static Head append(Unit unit, StreamId stream, String... data) {
        Head head = lock(unit, stream);
        unit.append(stream, head.version(), events(data), state(data[data.length - 1]));
        return head;
    }

    static Head write(Storage storage, StreamId stream, String... data) {
        return storage.inUnit(SHOP, unit -> append(unit, stream, data));
    }

    /** Appends an event and publishes messages of the same stream. */
    static void tell(Storage storage, StreamId stream, String... data) {
        storage.inUnit(SHOP, unit -> {
            Head head = append(unit, stream, "{}");
            unit.publish(Stream.of(data).map(each -> message(stream, each)).toList());
            return head;
        });
    }

    static void request(Storage storage, String... keys) {
        storage.inUnit(SHOP, unit -> {
            unit.request(Stream.of(keys).map(Facts::effect).toList());
            return keys;
        });
    }

    static Head head(Storage storage, StreamId stream) {
        return storage.read(SHOP, reader -> reader.head(stream));
    }

    static List<StoredEvent> all(Storage storage, StreamId stream) {
        return storage.read(SHOP, reader -> reader.events(stream, 0, 10_000));
    }

    static List<String> texts(Storage storage, StreamId stream) {
        return all(storage, stream).stream().map(event -> event.event().data()).toList();
    }
}
