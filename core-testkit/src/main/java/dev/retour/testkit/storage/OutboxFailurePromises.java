package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.tell;
import static dev.retour.testkit.storage.OutboxPromises.LEASE;
import static dev.retour.testkit.storage.OutboxPromises.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A message that cannot be delivered is tried again or dies; nothing of its aggregate overtakes it. */
interface OutboxFailurePromises extends StorageHooks {

    private List<Outbox.Delivery> lease(int limit) {
        return storage().outbox().lease(limit, LEASE);
    }

    @Test
    default void a_message_given_back_comes_again_after_its_delay_before_the_later_ones() {
        tell(storage(), ORDER, "a", "b", "c");
        List<Outbox.Delivery> lent = lease(10);

        assertThat(storage().outbox().retry(lent.get(0), Duration.ofHours(1), "busy"))
                .isTrue();
        assertThat(lease(10)).isEmpty();
        passTime(Duration.ofMinutes(59));
        assertThat(lease(10)).isEmpty();
        passTime(Duration.ofMinutes(2));
        List<Outbox.Delivery> again = lease(10);
        assertThat(texts(again)).containsExactly("a", "b", "c");
        assertThat(again.get(0).attempt()).isEqualTo(2);
    }

    @Test
    default void giving_one_back_frees_the_later_ones_and_keeps_the_earlier_ones_lent() {
        tell(storage(), ORDER, "a", "b", "c");
        List<Outbox.Delivery> lent = lease(10);
        storage().outbox().retry(lent.get(1), Duration.ZERO, "busy");

        assertThat(storage().outbox().acknowledge(List.of(lent.get(0), lent.get(2))))
                .isEqualTo(1);
        assertThat(texts(lease(10))).containsExactly("b", "c");
    }

    @Test
    default void giving_an_earlier_one_back_leaves_the_delay_of_a_later_one() {
        tell(storage(), ORDER, "a", "b");
        List<Outbox.Delivery> lent = lease(10);
        storage().outbox().retry(lent.get(1), Duration.ofHours(1), "busy");
        storage().outbox().retry(lent.get(0), Duration.ofMinutes(1), "busy");

        passTime(Duration.ofMinutes(2));
        List<Outbox.Delivery> again = lease(10);
        assertThat(texts(again)).containsExactly("a");
        assertThat(storage().outbox().acknowledge(again)).isEqualTo(1);
        passTime(Duration.ofMinutes(50));
        assertThat(lease(10)).isEmpty();
        passTime(Duration.ofMinutes(9));
        assertThat(texts(lease(10))).containsExactly("b");
    }

    @Test
    default void a_loan_of_a_message_and_its_delay_may_last_for_ever() {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        tell(storage(), ORDER, "a");
        tell(storage(), Facts.ORDER_2, "x");
        Outbox.Delivery lent = storage().outbox().lease(1, forEver).get(0);
        assertThat(storage().outbox().retry(lease(1).get(0), forEver, "busy")).isTrue();

        passTime(Duration.ofDays(36_500));
        assertThat(lease(10)).isEmpty();
        assertThat(storage().outbox().acknowledge(List.of(lent))).isEqualTo(1);
    }

    @Test
    default void a_message_without_delay_comes_again_at_once() {
        tell(storage(), ORDER, "a");
        for (int attempt = 1; attempt <= 3; attempt++) {
            Outbox.Delivery lent = lease(10).get(0);
            assertThat(lent.attempt()).isEqualTo(attempt);
            assertThat(storage().outbox().retry(lent, Duration.ZERO, "busy")).isTrue();
            assertThat(storage().outbox().retry(lent, Duration.ZERO, "busy")).isFalse();
        }
    }

    @Test
    default void a_dead_message_holds_back_the_later_ones_of_its_aggregate_alone() {
        tell(storage(), ORDER, "a", "b");
        assertThat(storage().outbox().bury(lease(10).get(0), "poison")).isTrue();
        tell(storage(), ORDER, "c");
        tell(storage(), Facts.ORDER_2, "x");

        assertThat(texts(lease(10))).containsExactly("x");
        passTime(Duration.ofDays(30));
        assertThat(texts(lease(10))).containsExactly("x");
        Outbox.Lag lag = storage().outbox().lag();
        assertThat(lag.dead()).isEqualTo(1);
        assertThat(lag.waiting()).isEqualTo(3);
    }

    @Test
    default void a_dead_message_says_what_went_wrong() {
        tell(storage(), ORDER, "a", "b");
        Outbox.Delivery lent = lease(10).get(0);
        storage().outbox().retry(lent, Duration.ZERO, "busy");
        Outbox.Delivery again = lease(10).get(0);
        storage().outbox().bury(again, "no such shop: 🙂");

        assertThat(storage().outbox().dead(0, 10))
                .containsExactly(new Outbox.DeadLetter(lent.position(), 2, "no such shop: 🙂", lent.envelope()));
    }

    @Test
    default void no_remark_makes_a_storage_fail() {
        for (String why : List.of("", "a\u0000b\nc", "x".repeat(499) + "🙂🙂", "\uD83D half", "x".repeat(10_000))) {
            tell(storage(), ORDER, "a");
            assertThat(storage().outbox().bury(lease(10).get(0), why)).isTrue();
            Outbox.DeadLetter dead = storage().outbox().dead(0, 10).get(0);
            assertThat(dead.why()).isEqualTo(Outbox.remark(why)).hasSizeLessThanOrEqualTo(500);
            assertThat(storage().outbox().discard(dead.position())).isTrue();
        }
    }

    @Test
    default void a_revived_message_is_delivered_again_first() {
        tell(storage(), ORDER, "a", "b");
        Outbox.Delivery lent = lease(10).get(0);
        storage().outbox().bury(lent, "poison");

        assertThat(storage().outbox().revive(lent.position())).isTrue();
        assertThat(storage().outbox().revive(lent.position())).isFalse();
        List<Outbox.Delivery> again = lease(10);
        assertThat(texts(again)).containsExactly("a", "b");
        assertThat(again.get(0).attempt()).isEqualTo(2);
        assertThat(storage().outbox().acknowledge(List.of(lent))).isZero();
        assertThat(storage().outbox().dead(0, 10)).isEmpty();
    }

    @Test
    default void a_discarded_message_is_gone_and_frees_the_later_ones() {
        tell(storage(), ORDER, "a", "b");
        Outbox.Delivery lent = lease(10).get(0);
        storage().outbox().bury(lent, "poison");

        assertThat(storage().outbox().discard(lent.position())).isTrue();
        assertThat(storage().outbox().discard(lent.position())).isFalse();
        assertThat(texts(lease(10))).containsExactly("b");
        assertThat(storage().outbox().lag().dead()).isZero();
    }

    @Test
    default void only_the_dead_are_revived_or_discarded() {
        tell(storage(), ORDER, "a");
        Outbox.Delivery lent = lease(10).get(0);

        assertThat(storage().outbox().revive(lent.position())).isFalse();
        assertThat(storage().outbox().discard(lent.position())).isFalse();
        assertThat(storage().outbox().revive(lent.position() + 1000)).isFalse();
        assertThat(storage().outbox().discard(lent.position() + 1000)).isFalse();
        assertThat(storage().outbox().acknowledge(List.of(lent))).isEqualTo(1);
    }

    @Test
    default void the_dead_come_oldest_first_and_in_pages() {
        IntStream.range(0, 5).forEach(i -> tell(storage(), Facts.order("O-" + i), "m" + i));
        lease(10).forEach(each -> storage().outbox().bury(each, "poison"));
        List<Long> expected = storage().outbox().dead(0, 10).stream()
                .map(Outbox.DeadLetter::position)
                .toList();

        assertThat(expected).hasSize(5).isSorted();
        for (int limit = 1; limit <= 6; limit++) {
            List<Long> all = new ArrayList<>();
            List<Outbox.DeadLetter> page = storage().outbox().dead(0, limit);
            while (!page.isEmpty()) {
                page.forEach(each -> all.add(each.position()));
                page = storage().outbox().dead(all.get(all.size() - 1), limit);
            }
            assertThat(all).isEqualTo(expected);
        }
    }

    @Test
    default void a_dead_message_does_not_hold_back_the_earlier_ones() {
        tell(storage(), ORDER, "1", "2", "3", "4");
        List<Outbox.Delivery> lent = lease(3);
        assertThat(storage().outbox().bury(lent.get(2), "poison")).isTrue();
        assertThat(storage().outbox().retry(lent.get(0), Duration.ZERO, "busy")).isTrue();

        List<Outbox.Delivery> again = lease(10);
        assertThat(texts(again)).containsExactly("1", "2");
        assertThat(storage().outbox().acknowledge(again)).isEqualTo(2);
        assertThat(lease(10)).isEmpty();
        assertThat(storage().outbox().revive(lent.get(2).position())).isTrue();
        assertThat(texts(lease(10))).containsExactly("3", "4");
    }
}
