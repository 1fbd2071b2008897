package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.claim;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Reason;
import dev.retour.store.Claim;
import dev.retour.store.Effects;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamMovedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A joined unit lives and dies with the host's transaction, and leaves it usable. */
interface JoinedPromises extends JoinedHooks {

    @Test
    default void a_joined_storage_keeps_the_books_of_the_one_that_it_was_joined_from() {
        try (HostTransaction host = begin()) {
            assertThat(host.storage().books())
                    .isEqualTo(storage().books())
                    .hasSameHashCodeAs(storage().books())
                    .isNotEqualTo(publishingTo(envelopes -> {}).books());
        }
    }

    @Test
    default void a_host_commit_keeps_both() {
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            assertThat(host.storage().inUnit(SHOP, UnitPromises::writeAll)).isEqualTo(new Claim.First());
            host.hostWrites("after");
            assertThat(host.hostReads()).isEmpty();
            UnitPromises.assertNothing(storage());
            host.commit();

            assertThat(host.hostReads()).containsExactlyInAnyOrder("before", "after");
        }
        UnitPromises.assertAll(storage());
    }

    @Test
    default void a_host_rollback_leaves_nothing() {
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            host.storage().inUnit(SHOP, UnitPromises::writeAll);
            host.hostWrites("after");
            host.rollback();

            assertThat(host.hostReads()).isEmpty();
        }
        UnitPromises.assertNothing(storage());
        assertThat(storage().inUnit(SHOP, UnitPromises::writeAll)).isEqualTo(new Claim.First());
    }

    @Test
    default void a_failed_work_and_a_host_rollback_leave_nothing() {
        IllegalStateException failure = new IllegalStateException("no");
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            assertThatThrownBy(() -> host.storage().inUnit(SHOP, unit -> {
                        UnitPromises.writeAll(unit);
                        throw failure;
                    }))
                    .isSameAs(failure);
            host.rollback();
            assertThat(host.hostReads()).isEmpty();
        }
        UnitPromises.assertNothing(storage());
    }

    @Test
    default void many_units_of_one_transaction_see_each_other() {
        try (HostTransaction host = begin()) {
            write(host.storage(), ORDER, "1");
            host.hostWrites("between");
            assertThat(write(host.storage(), ORDER, "2").version()).isEqualTo(1);
            assertThat(Facts.texts(host.storage(), ORDER)).containsExactly("1", "2");
            host.storage().inUnit(SHOP, unit -> unit.claim(List.of(claim("C-1", "a"))));
            assertThat(host.storage().<List<Claim>>inUnit(SHOP, unit -> unit.claim(List.of(claim("C-1", "a")))))
                    .containsExactly(ClaimPromises.same(claim("C-1", "a")));
            host.commit();
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2");
    }

    @Test
    default void a_duplicate_claim_leaves_the_hosts_transaction_usable() {
        ClaimPromises.claimed(storage(), claim("C-1", "a"), claim("C-2", "a"));
        try (HostTransaction host = begin()) {
            host.hostWrites("before");
            assertThat(host.storage()
                            .<List<Claim>>inUnit(
                                    SHOP,
                                    unit -> unit.claim(
                                            List.of(claim("C-1", "a"), claim("C-2", "b"), claim("C-3", "a")))))
                    .containsExactly(ClaimPromises.same(claim("C-1", "a")), new Claim.Other(), new Claim.First());
            host.hostWrites("after");
            write(host.storage(), ORDER, "1");
            host.commit();

            assertThat(host.hostReads()).containsExactlyInAnyOrder("before", "after");
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1");
    }

    @Test
    default void what_is_known_already_leaves_the_hosts_transaction_usable() {
        storage().inUnit(SHOP, UnitPromises::writeAll);
        try (HostTransaction host = begin()) {
            host.storage().inUnit(SHOP, unit -> {
                unit.link(ORDER, "shop", "S-1");
                unit.request(List.of(Facts.effect("R-1")));
                unit.keep(List.of(
                        new dev.retour.store.PersonalValue("T-1", "P-2", dev.retour.kernel.Personal.of("other"))));
                return unit;
            });
            host.hostWrites("after");
            host.commit();
            assertThat(host.hostReads()).containsExactly("after");
        }
        UnitPromises.assertAll(storage());
    }

    @Test
    default void a_joined_unit_is_not_tried_again() {
        AtomicInteger runs = new AtomicInteger();
        try (HostTransaction host = begin()) {
            assertThatThrownBy(() -> host.storage().inUnit(SHOP, unit -> {
                        runs.incrementAndGet();
                        unit.lock(List.of(ORDER));
                        unit.append(ORDER, 7, Facts.events("1"), Facts.state("1"));
                        return unit;
                    }))
                    .isInstanceOf(StreamMovedException.class);
            host.rollback();
        }
        assertThat(runs).hasValue(1);
        UnitPromises.assertNothing(storage());
    }

    @Test
    default void a_read_only_aggregate_refuses_a_joined_unit_too() {
        write(storage(), ORDER, "1");
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.close(ORDER, Reason.of(StoreReason.EVENT_UNREADABLE));
            return unit;
        });
        try (HostTransaction host = begin()) {
            assertThatThrownBy(() -> write(host.storage(), ORDER, "2")).isInstanceOf(ReadOnlyException.class);
            host.rollback();
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1");
    }

    @Test
    default void an_effect_is_completed_in_the_hosts_transaction() {
        Facts.request(storage(), "R-1", "R-2");
        List<Effects.Work> works = EffectPromises.lease(storage(), 2);
        try (HostTransaction host = begin()) {
            host.storage().inUnit(SHOP, unit -> storage().effects().complete(unit, works.get(0), "1"));
            host.rollback();
        }
        assertThat(EffectPromises.status(storage(), "R-1").state()).isEqualTo(Effects.State.LEASED);
        try (HostTransaction host = begin()) {
            host.storage().inUnit(SHOP, unit -> storage().effects().complete(unit, works.get(1), "2"));
            host.commit();
        }
        assertThat(EffectPromises.status(storage(), "R-2").outcome()).contains("2");
    }

    @Test
    default void reading_joins_the_hosts_transaction() {
        write(storage(), ORDER_2, "stored");
        try (HostTransaction host = begin()) {
            write(host.storage(), ORDER, "ours");
            assertThat(Facts.texts(host.storage(), ORDER)).containsExactly("ours");
            assertThat(Facts.texts(host.storage(), ORDER_2)).containsExactly("stored");
            assertThat(Facts.texts(storage(), ORDER)).isEmpty();
            host.hostWrites("after");
            host.rollback();
        }
    }
}
