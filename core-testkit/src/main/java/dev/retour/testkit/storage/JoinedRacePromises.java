package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.claim;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Personal;
import dev.retour.store.Claim;
import dev.retour.store.Effects;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.PersonalValue;
import dev.retour.store.Storage;
import dev.retour.store.StorageException;
import dev.retour.store.StreamId;
import dev.retour.store.StreamMovedException;
import dev.retour.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What others commit while the host's transaction runs is seen where it must be, and waited for. */
interface JoinedRacePromises extends JoinedHooks {

    @Test
    default void a_claim_of_another_transaction_that_committed_after_ours_began_is_seen() {
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            Facts.head(host.storage(), ORDER);
            ClaimPromises.claimed(storage(), claim("C-1", "a"));

            assertThat(host.storage().<List<Claim>>inUnit(SHOP, unit -> unit.claim(List.of(claim("C-1", "a")))))
                    .containsExactly(ClaimPromises.same(claim("C-1", "a")));
            host.hostWrites("after");
            host.commit();
            assertThat(host.hostReads()).hasSize(2);
        }
    }

    @Test
    default void a_lock_reads_the_head_that_another_committed_after_ours_began() {
        write(storage(), ORDER, "1");
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            Facts.head(host.storage(), ORDER);
            write(storage(), ORDER, "2");

            assertThat(write(host.storage(), ORDER, "3").version()).isEqualTo(2);
            host.hostWrites("after");
            host.commit();
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2", "3");
    }

    @Test
    default void the_streams_of_a_joined_unit_stay_locked_until_the_host_ends() {
        write(storage(), ORDER, "1");
        try (HostTransaction host = begin();
                Together threads = new Together()) {
            write(host.storage(), ORDER, "2");
            Future<Head> other = threads.start(() -> write(storage(), ORDER, "3"));
            Together.assertWaits(other);
            host.hostWrites("after");
            host.commit();

            assertThat(Together.end(other).version()).isEqualTo(2);
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2", "3");
    }

    @Test
    default void a_claim_waits_for_the_host_that_has_the_key() {
        try (HostTransaction host = begin();
                Together threads = new Together()) {
            host.storage().inUnit(SHOP, unit -> unit.claim(List.of(claim("C-1", "a"))));
            Future<List<Claim>> other = threads.start(() -> ClaimPromises.claimed(storage(), claim("C-1", "a")));
            Together.assertWaits(other);
            host.rollback();

            assertThat(Together.end(other)).containsExactly(new Claim.First());
        }
    }

    @Test
    default void a_stream_that_another_creates_first_moves_the_joined_unit() {
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            assertThatThrownBy(() -> host.storage().inUnit(SHOP, unit -> {
                        unit.lock(List.of(ORDER));
                        write(storage(), ORDER, "other");
                        unit.append(ORDER, 0, Facts.events("ours"), Facts.state("ours"));
                        return unit;
                    }))
                    .isInstanceOf(StreamMovedException.class);
            host.rollback();
            assertThat(host.hostReads()).isEmpty();
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("other");
    }

    @Test
    default void what_a_joined_unit_decided_on_a_head_that_another_moved_stands_once_the_host_commits() {
        write(storage(), ORDER, "1");
        try (HostTransaction host = begin()) {
            Facts.head(host.storage(), ORDER);
            write(storage(), ORDER, "2");
            decideAndCommit(host, 2);
        }
        assertDecisionStands();
    }

    @Test
    default void what_a_joined_unit_found_absent_is_absent_or_nothing_it_claimed_stands() {
        assertCertain(begin(), false);
    }

    @Test
    default void what_a_joined_unit_found_absent_on_a_snapshot_is_absent_or_nothing_it_claimed_stands() {
        assertCertain(beginOnSnapshot(), refusesOnSnapshot());
    }

    /** Who decided on what is there commits; who could not does so in a new transaction, and finds the key free. */
    private void assertCertain(HostTransaction transaction, boolean refuses) {
        if (!isCommittedAfterRace(transaction, refuses)) {
            try (HostTransaction next = begin()) {
                decideAndCommit(next, 1);
            }
        }
        assertDecisionStands();
    }

    private void assertDecisionStands() {
        assertThat(ClaimPromises.claimed(storage(), claim("C-1", "a")))
                .containsExactly(ClaimPromises.same(claim("C-1", "a")));
    }

    /** Another unit creates a stream after the host has read, and before the host decides on that stream. */
    private boolean isCommittedAfterRace(HostTransaction transaction, boolean refuses) {
        try (HostTransaction host = transaction) {
            Facts.head(host.storage(), Facts.ORDER_2);
            write(storage(), ORDER, "1");
            if (refuses) {
                assertRefused(() -> decideAndCommit(host, 1));
                return false;
            }
            return isCommittedOrMoved(host);
        }
    }

    private static boolean isCommittedOrMoved(HostTransaction host) {
        try {
            decideAndCommit(host, 1);
            return true;
        } catch (StreamMovedException moved) {
            assertThat(moved).as("what a new transaction sees").hasMessageContaining(ORDER.toString());
            return false;
        }
    }

    private static void decideAndCommit(HostTransaction host, long version) {
        Head found = host.storage().inUnit(SHOP, JoinedRacePromises::decide);
        assertThat(found.version()).as("what the decision was made on").isEqualTo(version);
        host.commit();
    }

    private static Head decide(Unit unit) {
        Head found = Facts.lock(unit, ORDER);
        assertThat(unit.claim(List.of(claim("C-1", "a")))).containsExactly(new Claim.First());
        return found;
    }

    /** A move would tell the host to try again, and the next snapshot may be as old. */
    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(StorageException.class).isNotInstanceOf(StreamMovedException.class);
    }

    @Test
    default void an_erasure_meets_what_came_after_the_snapshot_or_is_refused() {
        try (HostTransaction host = beginOnSnapshot()) {
            Facts.head(host.storage(), ORDER);
            storage().inUnit(SHOP, unit -> {
                Facts.append(unit, ORDER, "{}");
                unit.link(ORDER, "customer", "P-1");
                unit.keep(List.of(new PersonalValue("T-1", "P-1", Personal.of("王伟"))));
                return unit;
            });
            if (refusesOnSnapshot()) {
                assertRefused(() -> linked(host.storage()));
                assertRefused(() -> erase(host.storage()));
            } else {
                assertThat(linked(host.storage())).containsExactly(ORDER);
                assertThat(erase(host.storage())).isEqualTo(1);
            }
            host.rollback();
        }
    }

    private static List<StreamId> linked(Storage storage) {
        return storage.inUnit(SHOP, unit -> unit.linked("customer", "P-1", Optional.empty(), 10));
    }

    private static int erase(Storage storage) {
        return storage.inUnit(SHOP, unit -> unit.erase("P-1"));
    }

    @Test
    default void an_erasure_in_the_transaction_of_the_host_erases_once_the_host_commits() {
        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "{}");
            unit.link(ORDER, "customer", "P-1");
            unit.keep(List.of(new PersonalValue("T-1", "P-1", Personal.of("王伟"))));
            return unit;
        });
        try (HostTransaction host = begin()) {
            assertThat(linked(host.storage())).containsExactly(ORDER);
            assertThat(erase(host.storage())).isEqualTo(1);
            host.commit();
        }
        assertThat(storage().<Optional<Personal>>read(SHOP, reader -> reader.personal("T-1")))
                .isEmpty();
    }

    @Test
    default void an_effect_that_came_after_the_snapshot_is_completed_or_refused() {
        Facts.request(storage(), "R-0");
        Effects.Work before = EffectPromises.lease(storage(), 1).get(0);
        assertThat(isCompleted(storage(), before)).isTrue();
        try (HostTransaction host = beginOnSnapshot()) {
            assertThat(isCompleted(host.storage(), before)).as("again").isFalse();
            Facts.request(storage(), "R-1");
            Effects.Work work = EffectPromises.lease(storage(), 1).get(0);
            if (refusesOnSnapshot()) {
                assertRefused(() -> isCompleted(host.storage(), work));
                host.rollback();
            } else {
                assertThat(isCompleted(host.storage(), work)).isTrue();
                host.commit();
            }
            assertThat(EffectPromises.status(storage(), "R-1").state())
                    .isEqualTo(refusesOnSnapshot() ? Effects.State.LEASED : Effects.State.COMPLETED);
        }
    }

    @Test
    default void an_effect_that_came_and_was_completed_after_the_snapshot_is_not_completed_again() {
        Facts.request(storage(), "R-0");
        Effects.Work before = EffectPromises.lease(storage(), 1).get(0);
        assertThat(isCompleted(storage(), before)).isTrue();
        try (HostTransaction host = beginOnSnapshot()) {
            assertThat(isCompleted(host.storage(), before)).isFalse();
            Facts.request(storage(), "R-1");
            Effects.Work work = EffectPromises.lease(storage(), 1).get(0);
            assertThat(isCompleted(storage(), work)).isTrue();
            if (refusesOnSnapshot()) {
                assertRefused(() -> isCompleted(host.storage(), work));
            } else {
                assertThat(isCompleted(host.storage(), work)).isFalse();
            }
            host.rollback();
        }
    }

    private boolean isCompleted(Storage joined, Effects.Work work) {
        return joined.<Boolean>inUnit(SHOP, unit -> storage().effects().complete(unit, work, "{}"));
    }

    @Test
    default void a_claim_of_another_is_never_ours_on_a_snapshot() {
        try (HostTransaction host = beginOnSnapshot()) {
            assertThat(host.storage()
                            .<Map<Integer, Claim>>inUnit(SHOP, unit -> unit.claimed(List.of(claim("C-1", "a")))))
                    .isEmpty();
            ClaimPromises.claimed(storage(), claim("C-1", "a"));
            if (refusesOnSnapshot()) {
                assertThatThrownBy(() -> ClaimPromises.claimed(host.storage(), claim("C-1", "a")))
                        .isInstanceOf(StreamMovedException.class);
            } else {
                assertThat(ClaimPromises.claimed(host.storage(), claim("C-1", "a")))
                        .containsExactly(ClaimPromises.same(claim("C-1", "a")));
            }
            host.rollback();
        }
    }

    @Test
    default void a_head_that_another_moved_is_read_or_refused_on_a_snapshot() {
        write(storage(), ORDER, "1");
        try (HostTransaction host = beginOnSnapshot()) {
            Facts.head(host.storage(), ORDER);
            write(storage(), ORDER, "2");
            if (refusesOnSnapshot()) {
                assertThatThrownBy(() -> write(host.storage(), ORDER, "3")).isInstanceOf(StreamMovedException.class);
                host.rollback();
            } else {
                assertThat(write(host.storage(), ORDER, "3").version()).isEqualTo(2);
                host.commit();
            }
        }
        assertThat(Facts.texts(storage(), ORDER))
                .containsExactlyElementsOf(refusesOnSnapshot() ? List.of("1", "2") : List.of("1", "2", "3"));
        storage()
                .read(
                        SHOP,
                        reader -> assertThat(HashChain.verify(reader, ORDER)).isEmpty());
    }
}
