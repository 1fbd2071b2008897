package dev.retour.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Actor;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed in the stored events of a stream, its chain does not verify any more. */
class HashChainTest {

    private static final Scope SHOP = Scope.of("acme", "CN01");
    private static final StreamId ORDER = new StreamId("order", "O-1");
    private static final Stamp STAMP = new Stamp(
            Instant.parse("2026-03-01T08:00:00.000001Z"),
            Instant.parse("2026-03-01T08:00:01Z"),
            LocalDate.of(2026, 3, 1),
            "command C-1",
            Actor.of("clerk-7"));

    private final InMemoryStorage storage = InMemoryStorage.of(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private void store(int events) {
        storage.inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            List<NewEvent> news = IntStream.rangeClosed(1, events)
                    .mapToObj(i -> new NewEvent("order.changed", 1, STAMP, "{\"i\":" + i + "}"))
                    .toList();
            unit.append(ORDER, 0, news, new Snapshot(1, "{}"));
            return unit;
        });
    }

    private List<StoredEvent> events() {
        return storage.read(SHOP, reader -> reader.events(ORDER, 0, 10_000));
    }

    /** The first break after somebody has laid hands on the events. */
    private Optional<Finding> verify(UnaryOperator<List<StoredEvent>> hands) {
        List<StoredEvent> touched = hands.apply(new ArrayList<>(events()));
        return storage.read(SHOP, reader -> HashChain.verify(new TouchedReader(reader, touched), ORDER));
    }

    private static Optional<StoreReason> code(Optional<Finding> finding) {
        return finding.map(each -> (StoreReason) each.reason().code());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 499, 500, 501, 1000})
    void an_untouched_stream_of_any_length_verifies(int count) {
        if (count > 0) {
            store(count);
        }
        assertThat(verify(same -> same)).isEmpty();
    }

    static List<UnaryOperator<StoredEvent>> changes() {
        return List.of(
                e -> new StoredEvent(Scope.of("acme2", "CN01"), e.stream(), e.version(), e.event(), e.hash()),
                e -> new StoredEvent(Scope.of("acme", "CN02"), e.stream(), e.version(), e.event(), e.hash()),
                e -> new StoredEvent(e.scope(), new StreamId("case", "O-1"), e.version(), e.event(), e.hash()),
                e -> new StoredEvent(e.scope(), new StreamId("order", "O-2"), e.version(), e.event(), e.hash()),
                e -> new StoredEvent(e.scope(), e.stream(), e.version() + 1, e.event(), e.hash()),
                e -> new StoredEvent(e.scope(), e.stream(), e.version(), e.event(), Hash.of("other")),
                event(e -> new NewEvent("order.chang", e.schema(), e.stamp(), e.data())),
                event(e -> new NewEvent(e.type(), e.schema() + 1, e.stamp(), e.data())),
                event(e -> new NewEvent(e.type(), e.schema(), e.stamp(), e.data() + " ")),
                stamp(s ->
                        new Stamp(s.effectiveAt().plusNanos(1000), s.recordedAt(), s.bookedOn(), s.cause(), s.actor())),
                stamp(s ->
                        new Stamp(s.effectiveAt(), s.recordedAt().plusNanos(1000), s.bookedOn(), s.cause(), s.actor())),
                stamp(s ->
                        new Stamp(s.effectiveAt(), s.recordedAt(), s.bookedOn().plusDays(1), s.cause(), s.actor())),
                stamp(s -> new Stamp(s.effectiveAt(), s.recordedAt(), s.bookedOn(), "command C-2", s.actor())),
                stamp(s -> new Stamp(s.effectiveAt(), s.recordedAt(), s.bookedOn(), s.cause(), Actor.of("clerk-8"))),
                stamp(s ->
                        new Stamp(s.effectiveAt(), s.recordedAt(), s.bookedOn(), s.cause() + "clerk-", Actor.of("7"))));
    }

    private static UnaryOperator<StoredEvent> event(UnaryOperator<NewEvent> change) {
        return e -> new StoredEvent(e.scope(), e.stream(), e.version(), change.apply(e.event()), e.hash());
    }

    private static UnaryOperator<StoredEvent> stamp(UnaryOperator<Stamp> change) {
        return event(e -> new NewEvent(e.type(), e.schema(), change.apply(e.stamp()), e.data()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_of_any_field_of_any_event_is_found(UnaryOperator<StoredEvent> change) {
        store(3);
        for (int i = 0; i < 3; i++) {
            int index = i;
            Optional<Finding> found = verify(events -> {
                events.set(index, change.apply(events.get(index)));
                return events;
            });
            assertThat(code(found)).contains(StoreReason.CHAIN_BROKEN);
            assertThat(found.orElseThrow()
                            .reason()
                            .attributes()
                            .find("version")
                            .orElseThrow()
                            .shown())
                    .isEqualTo(Integer.toString(index + 1));
        }
    }

    @Test
    void swapped_events_are_found() {
        store(3);
        assertThat(code(verify(e -> List.of(e.get(0), e.get(2), e.get(1))))).contains(StoreReason.CHAIN_BROKEN);
    }

    @Test
    void events_whose_contents_were_swapped_are_found() {
        store(2);
        assertThat(code(verify(e -> List.of(
                        new StoredEvent(
                                SHOP, ORDER, 1, e.get(1).event(), e.get(0).hash()),
                        new StoredEvent(
                                SHOP, ORDER, 2, e.get(0).event(), e.get(1).hash())))))
                .contains(StoreReason.CHAIN_BROKEN);
    }

    @Test
    void a_removed_event_is_found() {
        store(3);
        assertThat(code(verify(e -> List.of(e.get(1), e.get(2))))).contains(StoreReason.CHAIN_BROKEN);
        assertThat(code(verify(e -> List.of(e.get(0), e.get(2))))).contains(StoreReason.CHAIN_BROKEN);
    }

    @Test
    void a_cut_tail_is_found() {
        store(3);
        assertThat(code(verify(e -> e.subList(0, 2)))).contains(StoreReason.CHAIN_CUT);
        assertThat(code(verify(e -> List.of()))).contains(StoreReason.CHAIN_CUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 500})
    void an_added_event_is_found_even_with_a_proper_hash(int count) {
        store(count);
        assertThat(code(verify(events -> {
                    StoredEvent last = events.get(count - 1);
                    Hash hash = HashChain.next(SHOP, ORDER, count + 1L, last.event(), last.hash());
                    events.add(new StoredEvent(SHOP, ORDER, count + 1L, last.event(), hash));
                    return events;
                })))
                .contains(StoreReason.CHAIN_CUT);
    }

    @Test
    void the_stream_of_another_id_does_not_pass_for_this_one() {
        store(2);
        StreamId other = new StreamId("order", "O-2");
        assertThat(code(storage.read(SHOP, reader -> HashChain.verify(new TouchedReader(reader, events()), other))))
                .contains(StoreReason.CHAIN_BROKEN);
    }

    @Test
    void the_form_of_the_hash_stays_the_same_for_ever() {
        NewEvent event = new NewEvent("order.changed", 1, STAMP, "{\"订单\":\"🙂\"}");

        assertThat(HashChain.next(SHOP, ORDER, 1, event, Hash.NONE).hex())
                .isEqualTo("9fd47b9189154b62467b42cb80397bbf05da44a8249252b23fd88c7db34c9627");
    }

    /** A real reader under which somebody has touched the events. */
    private record TouchedReader(Reader real, List<StoredEvent> events) implements Reader {

        @Override
        public Head head(StreamId stream) {
            return real.head(stream);
        }

        @Override
        public List<StoredEvent> events(StreamId stream, long after, int limit) {
            return events.stream().skip(after).limit(limit).toList();
        }

        @Override
        public List<Head> streams(String type, String after, int limit) {
            return real.streams(type, after, limit);
        }

        @Override
        public List<StreamId> linked(String key, String value, Optional<StreamId> after, int limit) {
            return real.linked(key, value, after, limit);
        }

        @Override
        public List<Head> due(String type, Instant now, Optional<Due> after, int limit) {
            return real.due(type, now, after, limit);
        }

        @Override
        public Optional<Personal> personal(String token) {
            return real.personal(token);
        }
    }
}
