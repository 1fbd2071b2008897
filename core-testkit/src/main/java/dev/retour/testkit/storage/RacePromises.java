package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.head;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Units on the same streams wait for each other, units on others do not, and nothing is lost. */
interface RacePromises extends StorageHooks {

    @Test
    default void two_units_on_one_stream_wait_for_each_other() {
        write(storage(), ORDER, "1");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Together threads = new Together()) {
            Future<Head> first = threads.start(() -> storage().inUnit(SHOP, unit -> {
                Head found = Facts.append(unit, ORDER, "2");
                locked.countDown();
                Together.await(go);
                return found;
            }));
            Together.await(locked);
            Future<Head> second = threads.start(() -> write(storage(), ORDER, "3"));
            Together.assertWaits(second);
            go.countDown();

            assertThat(Together.end(first).version()).isEqualTo(1);
            assertThat(Together.end(second).version()).isEqualTo(2);
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2", "3");
    }

    @Test
    default void a_failed_unit_lets_go_of_its_streams() {
        write(storage(), ORDER, "1");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Together threads = new Together()) {
            Future<Boolean> first = threads.start(() -> storage().inUnit(SHOP, unit -> {
                Facts.append(unit, ORDER, "lost");
                locked.countDown();
                Together.await(go);
                throw new IllegalStateException("no");
            }));
            Together.await(locked);
            Future<Head> second = threads.start(() -> write(storage(), ORDER, "2"));
            go.countDown();

            assertThat(Together.end(second).version()).isEqualTo(1);
            assertThat(first).failsWithin(Duration.ofSeconds(10));
        }
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2");
    }

    @Test
    default void units_on_other_streams_and_readers_do_not_wait() {
        write(storage(), ORDER, "1");
        write(storage(), ORDER_2, "1");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Together threads = new Together()) {
            Future<Head> first = threads.start(() -> storage().inUnit(SHOP, unit -> {
                Head found = Facts.append(unit, ORDER, "2");
                locked.countDown();
                Together.await(go);
                return found;
            }));
            Together.await(locked);

            assertThat(Together.end(threads.start(() -> write(storage(), ORDER_2, "2")))
                            .version())
                    .isEqualTo(1);
            assertThat(Together.end(threads.start(() -> head(storage(), ORDER))).version())
                    .isEqualTo(1);
            go.countDown();
            Together.end(first);
        }
    }

    @Test
    default void streams_named_in_any_order_are_locked_without_a_circle() {
        write(storage(), ORDER, "0");
        write(storage(), ORDER_2, "0");
        AtomicInteger runs = new AtomicInteger();
        try (Together threads = new Together()) {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Boolean> one = threads.start(() -> writeBoth(start, runs, List.of(ORDER, ORDER_2)));
            Future<Boolean> other = threads.start(() -> writeBoth(start, runs, List.of(ORDER_2, ORDER)));
            Together.end(one);
            Together.end(other);
        }

        assertThat(runs).hasValue(40);
        assertThat(head(storage(), ORDER).version()).isEqualTo(41);
        assertThat(head(storage(), ORDER_2).version()).isEqualTo(41);
    }

    private boolean writeBoth(CyclicBarrier start, AtomicInteger runs, List<StreamId> streams) {
        Together.meet(start);
        for (int i = 0; i < 20; i++) {
            storage().inUnit(SHOP, unit -> {
                runs.incrementAndGet();
                Map<StreamId, Head> heads = unit.lock(streams);
                streams.forEach(each -> Facts.append(unit, heads, each, "1"));
                return heads;
            });
        }
        return true;
    }

    @Test
    default void a_stream_created_by_another_unit_first_moves() {
        List<Long> found = new ArrayList<>();
        try (Together threads = new Together()) {
            storage().inUnit(SHOP, unit -> {
                Head before = Facts.lock(unit, ORDER);
                if (found.isEmpty()) {
                    Together.end(threads.start(() -> write(storage(), ORDER, "other")));
                }
                found.add(before.version());
                unit.append(ORDER, before.version(), Facts.events("ours"), Facts.state("ours"));
                return before;
            });
        }

        assertThat(found).containsExactly(0L, 1L);
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("other", "ours");
    }

    @Test
    default void units_that_create_one_stream_together_lose_nothing() {
        together(8, storage -> write(storage, ORDER, "1"));

        assertThat(Facts.texts(storage(), ORDER)).hasSize(8);
    }

    @Test
    default void twenty_threads_on_one_stream_lose_nothing() {
        write(storage(), ORDER, "0");
        together(20, storage -> {
            for (int i = 0; i < 5; i++) {
                Facts.tell(storage, ORDER, "told");
            }
        });

        assertThat(head(storage(), ORDER).version()).isEqualTo(101);
        assertThat(storage().outbox().lease(1000, Duration.ofMinutes(1)))
                .extracting(lent -> lent.envelope().sequence())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(storage()
                        .<Boolean>read(
                                SHOP, reader -> HashChain.verify(reader, ORDER).isEmpty()))
                .isTrue();
    }

    @Test
    default void a_chain_verifies_while_others_write() {
        try (Together threads = new Together()) {
            CountDownLatch written = new CountDownLatch(100);
            Future<Boolean> writer = threads.start(() -> {
                while (written.getCount() > 0) {
                    write(storage(), ORDER, "1");
                    written.countDown();
                }
                return true;
            });
            while (written.getCount() > 0) {
                assertThat(storage()
                                .<Boolean>read(
                                        SHOP,
                                        reader ->
                                                HashChain.verify(reader, ORDER).isEmpty()))
                        .isTrue();
            }
            Together.end(writer);
        }
    }

    private void together(int count, java.util.function.Consumer<OwnedStorage> work) {
        CyclicBarrier start = new CyclicBarrier(count);
        try (Together threads = new Together()) {
            List<Future<Boolean>> all = IntStream.range(0, count)
                    .mapToObj(i -> threads.start(() -> {
                        OwnedStorage storage = storage();
                        Together.meet(start);
                        work.accept(storage);
                        return true;
                    }))
                    .toList();
            all.forEach(Together::end);
        }
    }
}
