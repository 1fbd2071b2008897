package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.OTHER_SHOP;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.effect;
import static dev.retour.testkit.storage.Facts.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Scope;
import dev.retour.store.EffectRequest;
import dev.retour.store.Effects;
import dev.retour.store.Effects.State;
import dev.retour.store.OwnedStorage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An effect is asked for once by its key, and completed once, together with what came out of it. */
interface EffectPromises extends StorageHooks {

    /** Long enough that only {@link #passTime} ends it. */
    Duration LEASE = Duration.ofMinutes(10);

    static List<Effects.Work> lease(OwnedStorage storage, int limit) {
        return storage.effects().lease(Set.of("refund.submit"), limit, LEASE);
    }

    static List<String> keys(List<Effects.Work> works) {
        return works.stream().map(work -> work.request().key()).toList();
    }

    static boolean complete(OwnedStorage storage, Effects.Work work, String outcome) {
        return storage.inUnit(SHOP, unit -> storage.effects().complete(unit, work, outcome));
    }

    static Effects.Status status(OwnedStorage storage, String key) {
        return storage.effects().find(SHOP, key).orElseThrow();
    }

    @Test
    default void an_effect_is_ready_once_it_is_asked_for() {
        request(storage(), "R-1");

        Effects.Status status = status(storage(), "R-1");
        assertThat(status.state()).isEqualTo(State.READY);
        assertThat(status.request()).isEqualTo(effect("R-1"));
        assertThat(status.scope()).isEqualTo(SHOP);
        assertThat(status.outcome()).isEmpty();
        assertThat(storage().effects().find(SHOP, "R-2")).isEmpty();
    }

    @Test
    default void an_outcome_that_no_database_keeps_is_refused_and_the_effect_stays_open() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);

        for (String outcome : List.of("{\"bank\":\"\u0000\"}", "\uD83D")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> complete(storage(), work, outcome))
                    .withMessageStartingWith("Outcome of an effect holds U+0000 or half of a character");
        }
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
        assertThat(complete(storage(), work, "{}")).isTrue();
    }

    @Test
    default void a_known_key_makes_no_difference() {
        EffectRequest other = new EffectRequest("R-1", "label.book", ORDER, 5, "{\"other\":1}");
        storage().inUnit(SHOP, unit -> {
            unit.request(List.of(effect("R-1"), other));
            return unit;
        });
        storage().inUnit(SHOP, unit -> {
            unit.request(List.of(other, effect("R-2")));
            return unit;
        });

        assertThat(status(storage(), "R-1").request()).isEqualTo(effect("R-1"));
        assertThat(keys(lease(storage(), 10))).containsExactly("R-1", "R-2");
    }

    @Test
    default void a_completed_effect_is_not_asked_for_again() {
        request(storage(), "R-1");
        complete(storage(), lease(storage(), 1).get(0), "\"done\"");
        request(storage(), "R-1");

        assertThat(lease(storage(), 10)).isEmpty();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.COMPLETED);
    }

    @Test
    default void scopes_ask_for_effects_apart() {
        request(storage(), "R-1");
        storage().inUnit(OTHER_SHOP, unit -> {
            unit.request(List.of(effect("R-1")));
            return unit;
        });

        assertThat(lease(storage(), 10)).extracting(Effects.Work::scope).containsExactly(SHOP, OTHER_SHOP);
    }

    @Test
    default void an_effect_is_completed_once_with_its_outcome() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);

        assertThat(complete(storage(), work, "{\"paid\":\"🙂\"}")).isTrue();
        assertThat(complete(storage(), work, "{\"paid\":2}")).isFalse();
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.COMPLETED);
        assertThat(status(storage(), "R-1").outcome()).isEqualTo(Optional.of("{\"paid\":\"🙂\"}"));
    }

    @Test
    default void one_unit_completes_an_effect_once() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);

        storage().inUnit(SHOP, unit -> {
            assertThat(storage().effects().complete(unit, work, "1")).isTrue();
            return assertThat(storage().effects().complete(unit, work, "2")).isFalse();
        });
        assertThat(status(storage(), "R-1").outcome()).contains("1");
    }

    @Test
    default void a_completion_is_stored_with_its_unit_or_not_at_all() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    storage().effects().complete(unit, work, "1");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
        assertThat(complete(storage(), work, "2")).isTrue();
    }

    @Test
    default void two_units_that_complete_one_effect_wait_for_each_other() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);
        CountDownLatch completed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Together threads = new Together()) {
            Future<Boolean> first = threads.start(() -> storage().inUnit(SHOP, unit -> {
                boolean ours = storage().effects().complete(unit, work, "1");
                completed.countDown();
                Together.await(go);
                return ours;
            }));
            Together.await(completed);
            Future<Boolean> second = threads.start(() -> complete(storage(), work, "2"));
            Together.assertWaits(second);
            go.countDown();

            assertThat(Together.end(first)).isTrue();
            assertThat(Together.end(second)).isFalse();
        }
        assertThat(status(storage(), "R-1").outcome()).contains("1");
    }

    @Test
    default void an_effect_that_another_queue_has_lent_completes_nothing() {
        request(storage(), "R-1");
        request(storage(), "R-2");
        Effects.Work work = lease(storage(), 1).get(0);

        for (Effects.Work foreign : List.of(
                new Effects.Work(work.position(), SHOP, work.token(), effect("R-3")),
                new Effects.Work(work.position(), SHOP, work.token(), effect("R-2")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> complete(storage(), foreign, "1"))
                    .withMessage("The effect belongs to another storage.");
        }
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
        assertThat(status(storage(), "R-2").state()).isEqualTo(State.READY);
    }

    @Test
    default void an_effect_is_completed_in_its_own_scope() {
        request(storage(), "R-1");
        Effects.Work work = lease(storage(), 1).get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage()
                        .inUnit(
                                Scope.of("acme", "CN02"),
                                unit -> storage().effects().complete(unit, work, "1")));
        assertThat(status(storage(), "R-1").state()).isEqualTo(State.LEASED);
    }
}
