package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.OTHER_SHOP;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.head;
import static dev.retour.testkit.storage.Facts.order;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.Due;
import dev.retour.store.Head;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is due is found by its time, in order and in pages, and stands or falls with the unit that sets it. */
interface DeadlinePromises extends StorageHooks {

    /** A whole microsecond at which things are due. */
    Instant NOON = Instant.parse("2026-03-02T12:00:00.000007Z");

    private void set(Scope scope, StreamId stream, Instant at) {
        storage().inUnit(scope, unit -> {
            Facts.append(unit, stream, "1");
            unit.deadline(stream, Optional.of(at));
            return unit;
        });
    }

    private void set(StreamId stream, Instant at) {
        set(SHOP, stream, at);
    }

    private void change(StreamId stream, Optional<Instant> at) {
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(stream));
            unit.deadline(stream, at);
            return unit;
        });
    }

    private List<StreamId> due(Scope scope, Instant now) {
        return storage().read(scope, reader -> reader.due("order", now, Optional.empty(), 1_000)).stream()
                .map(Head::stream)
                .toList();
    }

    private List<StreamId> due(Instant now) {
        return due(SHOP, now);
    }

    private Optional<Due> last(List<Head> page) {
        return page.get(page.size() - 1).due();
    }

    private List<StreamId> inPages(Instant now, int limit) {
        return storage().read(SHOP, reader -> {
            List<StreamId> all = new ArrayList<>();
            List<Head> page = reader.due("order", now, Optional.empty(), limit);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(limit);
                page.forEach(head -> all.add(head.stream()));
                page = reader.due("order", now, last(page), limit);
            }
            return all;
        });
    }

    @Test
    default void a_time_at_the_end_of_all_times_is_one_that_can_be_set_and_asked_for() {
        set(ORDER, NOON);
        set(ORDER_2, Instant.MAX);

        assertThat(due(Instant.MIN)).isEmpty();
        assertThat(due(NOON)).containsExactly(ORDER);
        assertThat(inPages(Instant.MAX, 1)).containsExactly(ORDER, ORDER_2);
    }

    @Test
    default void what_is_due_is_found_from_its_microsecond_on() {
        set(ORDER, NOON);

        assertThat(due(NOON.minusNanos(1_000))).isEmpty();
        assertThat(due(NOON)).containsExactly(ORDER);
        assertThat(due(NOON.plusSeconds(1_000_000))).containsExactly(ORDER);
        assertThat(head(storage(), ORDER).deadline()).contains(NOON);
    }

    @Test
    default void nothing_is_due_before_its_time_by_less_than_a_microsecond() {
        set(ORDER, NOON.plusNanos(1));

        assertThat(due(NOON)).isEmpty();
        assertThat(head(storage(), ORDER).deadline()).contains(NOON.plusNanos(1_000));
    }

    @Test
    default void what_is_due_comes_by_time_and_id_and_in_pages() {
        List<StreamId> expected = List.of(
                order("z"), order("B"), order("a"), order("ä"), order("退"), order("\uFF5E"), order("🙂"), order("A"));
        for (int i = expected.size() - 1; i >= 0; i--) {
            set(expected.get(i), NOON.plusSeconds(i == 0 ? 0 : i < 7 ? 1 : 2));
        }
        set(new StreamId("order-2", "c"), NOON);
        set(ORDER, NOON.plusSeconds(3));

        for (int limit = 1; limit <= expected.size() + 1; limit++) {
            assertThat(inPages(NOON.plusSeconds(2), limit)).isEqualTo(expected);
        }
    }

    @Test
    default void nothing_comes_after_what_is_due() {
        set(ORDER, NOON);

        storage().read(SHOP, reader -> {
            assertThat(reader.due("order", NOON, Optional.of(new Due(NOON, ORDER)), 10))
                    .isEmpty();
            assertThat(reader.due("order", NOON, Optional.of(new Due(NOON.plusSeconds(1), order("O-0"))), 10))
                    .isEmpty();
            return reader;
        });
    }

    @Test
    default void what_is_moved_on_between_two_pages_hides_no_other() {
        List.of("a", "b", "c").forEach(id -> set(order(id), NOON));
        Optional<Due> last = storage().read(SHOP, reader -> last(reader.due("order", NOON, Optional.empty(), 1)));
        change(order("a"), Optional.empty());
        change(order("b"), Optional.of(NOON.plusSeconds(1)));

        assertThat(storage().<List<Head>>read(SHOP, reader -> reader.due("order", NOON.plusSeconds(1), last, 10)))
                .extracting(Head::stream)
                .containsExactly(order("c"), order("b"));
    }

    @Test
    default void a_deadline_takes_the_place_of_the_one_before() {
        set(ORDER, NOON);
        change(ORDER, Optional.of(NOON.plusSeconds(60)));

        assertThat(due(NOON)).isEmpty();
        assertThat(due(NOON.plusSeconds(60))).containsExactly(ORDER);
    }

    @Test
    default void a_cleared_deadline_is_not_found() {
        set(ORDER, NOON);
        change(ORDER, Optional.empty());

        assertThat(due(NOON.plusSeconds(60))).isEmpty();
        assertThat(head(storage(), ORDER).deadline()).isEmpty();
    }

    @Test
    default void a_deadline_stays_until_it_is_set_anew() {
        set(ORDER, NOON);
        write(storage(), ORDER, "2");
        Facts.tell(storage(), ORDER, "told");

        assertThat(due(NOON)).containsExactly(ORDER);
    }

    @Test
    default void a_deadline_is_stored_with_its_events_or_not_at_all() {
        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    Facts.append(unit, ORDER, "1");
                    unit.deadline(ORDER, Optional.of(NOON));
                    throw new IllegalArgumentException("the work fails");
                }))
                .hasMessage("the work fails");

        assertThat(due(NOON)).isEmpty();
        assertThat(head(storage(), ORDER).exists()).isFalse();
    }

    @Test
    default void scopes_are_due_apart() {
        set(SHOP, ORDER, NOON);
        set(OTHER_SHOP, ORDER_2, NOON);

        assertThat(due(SHOP, NOON)).containsExactly(ORDER);
        assertThat(due(OTHER_SHOP, NOON)).containsExactly(ORDER_2);
    }

    @Test
    default void what_is_due_comes_with_its_head() {
        set(ORDER, NOON);

        assertThat(storage().<List<Head>>read(SHOP, reader -> reader.due("order", NOON, Optional.empty(), 1)))
                .containsExactly(head(storage(), ORDER));
    }

    @Test
    default void a_read_only_aggregate_stays_due_and_its_deadline_is_not_changed() {
        set(ORDER, NOON);
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.close(ORDER, Reason.of(StoreReason.EVENT_UNREADABLE).with("version", 1));
            return unit;
        });

        assertThatThrownBy(() -> change(ORDER, Optional.empty())).isInstanceOf(ReadOnlyException.class);
        assertThat(due(NOON)).containsExactly(ORDER);
    }

    @Test
    default void only_a_locked_aggregate_with_an_event_has_a_deadline() {
        write(storage(), ORDER, "1");

        assertThatIllegalStateException().isThrownBy(() -> storage().inUnit(SHOP, unit -> setting(unit, ORDER)));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER_2));
                    return setting(unit, ORDER_2);
                }));
    }

    private Unit setting(Unit unit, StreamId stream) {
        unit.deadline(stream, Optional.of(NOON));
        return unit;
    }
}
