package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever claims at the same time waits for the answer; exactly one is first. */
interface ClaimRacePromises extends StorageHooks {

    private Future<List<Claim>> holding(Together threads, CountDownLatch claimed, CountDownLatch go, boolean stored) {
        return threads.start(() -> storage().inUnit(SHOP, unit -> {
            List<Claim> claims = unit.claim(List.of(claim("C-1", "a")));
            claimed.countDown();
            Together.await(go);
            if (!stored) {
                throw new IllegalStateException("no");
            }
            return claims;
        }));
    }

    private List<Claim> secondAnswer(boolean stored) {
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Together threads = new Together()) {
            Future<List<Claim>> first = holding(threads, claimed, go, stored);
            Together.await(claimed);
            Future<List<Claim>> second = threads.start(() -> ClaimPromises.claimed(storage(), claim("C-1", "a")));
            Together.assertWaits(second);
            go.countDown();
            assertThat(first).satisfies(future -> {
                if (stored) {
                    assertThat(Together.end(future)).containsExactly(new Claim.First());
                }
            });
            return Together.end(second);
        }
    }

    @Test
    default void a_claim_waits_for_the_unit_that_has_the_key_and_is_same_once_that_is_stored() {
        assertThat(secondAnswer(true)).containsExactly(ClaimPromises.same(claim("C-1", "a")));
    }

    @Test
    default void a_claim_waits_for_the_unit_that_has_the_key_and_is_first_if_that_fails() {
        assertThat(secondAnswer(false)).containsExactly(new Claim.First());
    }

    @Test
    default void a_claim_of_another_unit_that_was_stored_after_ours_began_is_seen() {
        try (Together threads = new Together()) {
            List<Claim> ours = storage().inUnit(SHOP, unit -> {
                unit.head(Facts.ORDER);
                unit.claimed(List.of(claim("C-1", "a")));
                Together.end(threads.start(() -> ClaimPromises.claimed(storage(), claim("C-1", "a"))));
                return unit.claim(List.of(claim("C-1", "a")));
            });

            assertThat(ours).containsExactly(ClaimPromises.same(claim("C-1", "a")));
        }
    }

    @Test
    default void claimed_takes_no_lock_and_does_not_wait() {
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Together threads = new Together()) {
            Future<List<Claim>> first = holding(threads, claimed, go, true);
            Together.await(claimed);

            Future<Map<Integer, Claim>> other =
                    threads.start(() -> storage().inUnit(SHOP, unit -> unit.claimed(List.of(claim("C-1", "a")))));
            assertThat(Together.end(other)).isEmpty();
            go.countDown();
            Together.end(first);
        }
    }

    @Test
    default void claims_in_opposite_orders_end_and_each_key_has_one_first() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        try (Together threads = new Together()) {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<List<Claim>> one = threads.start(() -> claimAll(start, List.copyOf(order)));
            List<Integer> reversed = new ArrayList<>(order);
            Collections.reverse(reversed);
            Future<List<Claim>> other = threads.start(() -> claimAll(start, reversed));

            List<Claim> all = new ArrayList<>(Together.end(one));
            all.addAll(Together.end(other));
            assertThat(all).hasSize(400).filteredOn(new Claim.First()::equals).hasSize(200);
        }
    }

    private List<Claim> claimAll(CyclicBarrier start, List<Integer> keys) {
        Together.meet(start);
        return storage()
                .inUnit(
                        SHOP,
                        unit -> unit.claim(
                                keys.stream().map(i -> claim("C-" + i, "a")).toList()));
    }

    @Test
    default void units_that_wait_for_each_other_end() {
        CountDownLatch both = new CountDownLatch(2);
        try (Together threads = new Together()) {
            Future<List<Claim>> one = threads.start(() -> claimTwice(both, "C-1", "C-2"));
            Future<List<Claim>> other = threads.start(() -> claimTwice(both, "C-2", "C-1"));

            List<Claim> all = new ArrayList<>(Together.end(one));
            all.addAll(Together.end(other));
            assertThat(all).hasSize(4).filteredOn(new Claim.First()::equals).hasSize(2);
        }
    }

    private List<Claim> claimTwice(CountDownLatch both, String first, String second) {
        return storage().inUnit(SHOP, unit -> {
            List<Claim> claims = new ArrayList<>(unit.claim(List.of(claim(first, "a"))));
            both.countDown();
            Together.await(both);
            claims.addAll(unit.claim(List.of(claim(second, "a"))));
            return claims;
        });
    }
}
