package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.OTHER_SHOP;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.message;
import static dev.retour.testkit.storage.Facts.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Envelope;
import dev.retour.store.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages are delivered at least once, those of an aggregate in order and to one worker at a time. */
interface OutboxPromises extends StorageHooks {

    /** Long enough that only {@link #passTime} ends it. */
    Duration LEASE = Duration.ofMinutes(10);

    static List<String> texts(List<Outbox.Delivery> deliveries) {
        return deliveries.stream().map(lent -> lent.envelope().message().data()).toList();
    }

    private List<Outbox.Delivery> lease(int limit) {
        return storage().outbox().lease(limit, LEASE);
    }

    @Test
    default void a_message_comes_as_it_was_published() {
        tell(storage(), ORDER, "a", "b");

        List<Outbox.Delivery> lent = lease(10);
        assertThat(lent)
                .extracting(Outbox.Delivery::envelope)
                .containsExactly(
                        new Envelope(SHOP, 1, message(ORDER, "a")), new Envelope(SHOP, 2, message(ORDER, "b")));
        assertThat(lent).extracting(Outbox.Delivery::attempt).containsExactly(1, 1);
        assertThat(lent.get(0).position()).isLessThan(lent.get(1).position()).isPositive();
    }

    @Test
    default void sequences_of_an_aggregate_have_no_gaps_over_units_and_failures() {
        tell(storage(), ORDER, "a");
        try {
            storage().inUnit(SHOP, unit -> {
                Facts.append(unit, ORDER, "lost");
                unit.publish(List.of(message(ORDER, "lost")));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            tell(storage(), ORDER, "b", "c");
        }
        tell(storage(), ORDER_2, "x");

        assertThat(lease(10))
                .extracting(lent ->
                        lent.envelope().message().data() + lent.envelope().sequence())
                .containsExactlyInAnyOrder("a1", "b2", "c3", "x1");
    }

    @Test
    default void an_aggregate_is_lent_to_one_worker_at_a_time() {
        tell(storage(), ORDER, "a", "b", "c");

        List<Outbox.Delivery> first = lease(2);
        assertThat(texts(first)).containsExactly("a", "b");
        tell(storage(), ORDER, "d");
        assertThat(lease(10)).isEmpty();
        storage().outbox().acknowledge(first.subList(0, 1));
        assertThat(lease(10)).isEmpty();
        storage().outbox().acknowledge(first.subList(1, 2));
        assertThat(texts(lease(10))).containsExactly("c", "d");
    }

    @Test
    default void aggregates_do_not_wait_for_each_other() {
        tell(storage(), ORDER, "a");
        lease(1);
        tell(storage(), ORDER_2, "b");
        storage().inUnit(OTHER_SHOP, unit -> {
            Facts.append(unit, ORDER, "{}");
            unit.publish(List.of(message(ORDER, "c")));
            return unit;
        });

        assertThat(texts(lease(10))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    default void many_aggregates_come_in_small_leases_each_message_once() {
        IntStream.range(0, 12).forEach(i -> tell(storage(), Facts.order("O-" + i % 4), "m" + i));

        List<Outbox.Delivery> all = new ArrayList<>();
        List<Outbox.Delivery> lent = lease(5);
        while (!lent.isEmpty()) {
            assertThat(lent).hasSizeLessThanOrEqualTo(5);
            assertThat(storage().outbox().acknowledge(lent)).isEqualTo(lent.size());
            all.addAll(lent);
            lent = lease(5);
        }

        assertThat(texts(all))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "m" + i).toList());
        for (int i = 0; i < 4; i++) {
            String id = "O-" + i;
            assertThat(all)
                    .filteredOn(
                            each -> each.envelope().message().aggregate().id().equals(id))
                    .extracting(each -> each.envelope().sequence())
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    default void what_has_arrived_is_gone() {
        tell(storage(), ORDER, "a", "b");
        List<Outbox.Delivery> lent = lease(10);

        assertThat(storage().outbox().acknowledge(lent)).isEqualTo(2);
        assertThat(storage().outbox().acknowledge(lent)).isZero();
        assertThat(storage().outbox().acknowledge(List.of())).isZero();
        passTime(LEASE.plusSeconds(1));
        assertThat(lease(10)).isEmpty();
    }

    @Test
    default void a_lapsed_lease_is_lent_again_to_another() {
        tell(storage(), ORDER, "a", "b");
        List<Outbox.Delivery> first = lease(10);
        passTime(LEASE.minusMinutes(1));
        assertThat(lease(10)).isEmpty();
        passTime(Duration.ofMinutes(2));

        List<Outbox.Delivery> second = lease(10);
        assertThat(texts(second)).containsExactly("a", "b");
        assertThat(second).extracting(Outbox.Delivery::attempt).containsExactly(2, 2);
        assertThat(storage().outbox().acknowledge(first)).isZero();
        assertThat(storage().outbox().retry(first.get(0), Duration.ZERO, "late"))
                .isFalse();
        assertThat(storage().outbox().bury(first.get(0), "late")).isFalse();
        assertThat(storage().outbox().acknowledge(second)).isEqualTo(2);
    }

    @Test
    default void a_late_acknowledgement_counts_while_nobody_else_has_the_message() {
        tell(storage(), ORDER, "a");
        List<Outbox.Delivery> lent = lease(10);
        passTime(LEASE.plusMinutes(1));

        assertThat(storage().outbox().acknowledge(lent)).isEqualTo(1);
        assertThat(lease(10)).isEmpty();
    }

    @Test
    default void workers_at_the_same_time_never_share_an_aggregate() {
        IntStream.range(0, 20).forEach(i -> tell(storage(), Facts.order("O-" + i), "a", "b"));
        CyclicBarrier start = new CyclicBarrier(4);
        List<Outbox.Delivery> all = new ArrayList<>();
        try (Together threads = new Together()) {
            List<Future<List<Outbox.Delivery>>> workers = IntStream.range(0, 4)
                    .mapToObj(i -> threads.start(() -> work(start)))
                    .toList();
            workers.forEach(worker -> all.addAll(Together.end(worker)));
        }
        for (List<Outbox.Delivery> rest = lease(100); !rest.isEmpty(); rest = lease(100)) {
            all.addAll(rest);
            storage().outbox().acknowledge(rest);
        }

        assertThat(all).hasSize(40).extracting(each -> each.envelope().id()).doesNotHaveDuplicates();
        assertThat(all).extracting(Outbox.Delivery::attempt).containsOnly(1);
    }

    private List<Outbox.Delivery> work(CyclicBarrier start) {
        Together.meet(start);
        List<Outbox.Delivery> done = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Outbox.Delivery> lent = lease(3);
            done.addAll(lent);
            assertThat(storage().outbox().acknowledge(lent)).isEqualTo(lent.size());
        }
        return done;
    }

    @Test
    default void the_lag_counts_what_waits_and_how_long() {
        assertThat(storage().outbox().lag()).isEqualTo(new Outbox.Lag(0, 0, Duration.ZERO));
        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "{}");
            unit.publish(List.of(
                    message(ORDER, "a", now().minus(Duration.ofHours(2))),
                    message(ORDER, "b", now().minus(Duration.ofHours(1)))));
            return unit;
        });

        List<Outbox.Delivery> lent = lease(1);
        assertThat(storage().outbox().lag().waiting()).isEqualTo(2);
        assertThat(storage().outbox().lag().oldest()).isBetween(Duration.ofMinutes(118), Duration.ofMinutes(122));
        storage().outbox().acknowledge(lent);
        assertThat(storage().outbox().lag().waiting()).isEqualTo(1);
        assertThat(storage().outbox().lag().oldest()).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(62));
    }

    @Test
    default void a_message_of_a_clock_that_runs_ahead_has_waited_no_time() {
        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "{}");
            unit.publish(List.of(message(ORDER, "a", now().plus(Duration.ofHours(2)))));
            return unit;
        });

        assertThat(storage().outbox().lag()).isEqualTo(new Outbox.Lag(1, 0, Duration.ZERO));
        assertThat(texts(lease(1))).containsExactly("a");
    }
}
