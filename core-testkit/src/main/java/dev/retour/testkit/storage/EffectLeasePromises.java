package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.EffectPromises.LEASE;
import static dev.retour.testkit.storage.EffectPromises.complete;
import static dev.retour.testkit.storage.EffectPromises.keys;
import static dev.retour.testkit.storage.EffectPromises.lease;
import static dev.retour.testkit.storage.EffectPromises.status;
import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.EffectRequest;
import dev.retour.store.Effects;
import dev.retour.store.Effects.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An effect is lent once. A worker that does not come back leaves it unknown, never ready. */
interface EffectLeasePromises extends StorageHooks {

    @Test
    default void effects_are_lent_oldest_first_and_once() {
        request(storage(), "R-3");
        request(storage(), "R-1", "R-2");

        assertThat(keys(lease(storage(), 2))).containsExactly("R-3", "R-1");
        assertThat(status(storage(), "R-3").state()).isEqualTo(State.LEASED);
        assertThat(keys(lease(storage(), 2))).containsExactly("R-2");
        assertThat(lease(storage(), 2)).isEmpty();
    }

    @Test
    default void a_worker_gets_only_the_kinds_that_it_can_do() {
        request(storage(), "R-1");
        storage().inUnit(SHOP, unit -> {
            unit.request(List.of(new EffectRequest("L-1", "label.book", ORDER, 1, "{}")));
            return unit;
        });

        assertThat(storage().effects().lease(Set.of(), 10, LEASE)).isEmpty();
        assertThat(storage().effects().lease(Set.of("Label.Book"), 10, LEASE)).isEmpty();
        assertThat(keys(storage().effects().lease(Set.of("label.book", "label.cancel"), 10, LEASE)))
                .containsExactly("L-1");
        assertThat(keys(lease(storage(), 10))).containsExactly("R-1");
    }

    @Test
    default void a_lapsed_lease_is_unknown_at_once_and_is_never_lent_again() {
        request(storage(), "R-1");
        lease(storage(), 1);
        passTime(LEASE.minusMinutes(1));
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
        passTime(Duration.ofMinutes(2));

        assertThat(status(storage(), "R-1").state()).isEqualTo(State.UNKNOWN);
        assertThat(storage().effects().unknown(0, 10))
                .extracting(each -> each.request().key())
                .containsExactly("R-1");
        assertThat(lease(storage(), 10)).isEmpty();
        passTime(Duration.ofDays(3650));
        assertThat(lease(storage(), 10)).isEmpty();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    default void a_late_answer_settles_what_was_unknown() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);
        passTime(LEASE.plusMinutes(1));
        lease(storage(), 1);

        assertThat(complete(storage(), work, "\"paid\"")).isTrue();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.COMPLETED);
        assertThat(storage().effects().unknown(0, 10)).isEmpty();
    }

    @Test
    default void whoever_asked_the_world_settles_what_was_unknown() {
        request(storage(), "R-1");
        Effects.Work lent = lease(storage(), 1).get(0);
        passTime(LEASE.plusMinutes(1));
        Effects.Work found = storage().effects().unknown(0, 10).get(0).work();

        assertThat(storage().effects().giveBack(found, Duration.ZERO)).isFalse();
        assertThat(complete(storage(), found, "\"asked\"")).isTrue();
        assertThat(complete(storage(), lent, "\"late\"")).isFalse();
        assertThat(status(storage(), "R-1").outcome()).contains("\"asked\"");
    }

    @Test
    default void what_was_certainly_not_done_is_given_back_and_lent_after_its_delay() {
        request(storage(), "R-1", "R-2");
        Effects.Work work = lease(storage(), 1).get(0);

        assertThat(storage().effects().giveBack(work, Duration.ofHours(1))).isTrue();
        assertThat(storage().effects().giveBack(work, Duration.ofHours(1))).isFalse();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.READY);
        assertThat(keys(lease(storage(), 10))).containsExactly("R-2");
        passTime(Duration.ofMinutes(59));
        assertThat(lease(storage(), 10)).isEmpty();
        passTime(Duration.ofMinutes(2));
        assertThat(keys(lease(storage(), 10))).containsExactly("R-1");
    }

    @Test
    default void only_who_has_an_effect_gives_it_back() {
        request(storage(), "R-1");
        Effects.Work first = lease(storage(), 1).get(0);
        storage().effects().giveBack(first, Duration.ZERO);
        Effects.Work second = lease(storage(), 1).get(0);

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(storage().effects().giveBack(first, Duration.ZERO)).isFalse();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
        complete(storage(), second, "1");
        assertThat(storage().effects().giveBack(second, Duration.ZERO)).isFalse();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.COMPLETED);
    }

    @Test
    default void a_loan_of_an_effect_and_its_delay_may_last_for_ever() {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        request(storage(), "R-1", "R-2");
        Effects.Work lent =
                storage().effects().lease(Set.of("refund.submit"), 1, forEver).get(0);
        assertThat(storage().effects().giveBack(lease(storage(), 1).get(0), forEver))
                .isTrue();

        passTime(Duration.ofDays(36_500));
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
        assertThat(lease(storage(), 10)).isEmpty();
        assertThat(complete(storage(), lent, "1")).isTrue();
    }

    @Test
    default void what_is_unknown_is_not_given_back() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);
        passTime(LEASE.plusMinutes(1));

        assertThat(storage().effects().giveBack(work, Duration.ZERO)).isFalse();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    default void the_unknown_come_oldest_first_and_in_pages() {
        request(storage(), "R-3", "R-1", "R-2", "R-5", "R-4");
        lease(storage(), 4);
        passTime(LEASE.plusMinutes(1));
        lease(storage(), 1);

        for (int limit = 1; limit <= 5; limit++) {
            List<String> all = new ArrayList<>();
            List<Effects.Status> page = storage().effects().unknown(0, limit);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(limit);
                page.forEach(each -> all.add(each.request().key()));
                page = storage().effects().unknown(page.get(page.size() - 1).position(), limit);
            }
            assertThat(all).containsExactly("R-3", "R-1", "R-2", "R-5");
        }
    }

    @Test
    default void workers_at_the_same_time_never_share_an_effect() {
        request(storage(), IntStream.range(0, 40).mapToObj(i -> "R-" + i).toArray(String[]::new));
        CyclicBarrier start = new CyclicBarrier(4);
        List<Effects.Work> all = new ArrayList<>();
        try (Together threads = new Together()) {
            List<Future<List<Effects.Work>>> workers = IntStream.range(0, 4)
                    .mapToObj(i -> threads.start(() -> {
                        Together.meet(start);
                        return lease(storage(), 10);
                    }))
                    .toList();
            workers.forEach(worker -> all.addAll(Together.end(worker)));
        }
        all.addAll(lease(storage(), 100));

        assertThat(keys(all)).hasSize(40).doesNotHaveDuplicates();
    }
}
