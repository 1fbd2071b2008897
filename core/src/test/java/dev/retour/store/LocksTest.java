package dev.retour.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a key gets it in turn, and nobody waits for itself. */
@Timeout(30)
class LocksTest {

    private final Locks locks = new Locks();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    private Thread waiter(String name, Object key) throws InterruptedException {
        Thread thread = new Thread(() -> {
            Locks.Holder holder = new Locks.Holder();
            locks.acquire(holder, key);
            order.add(name);
            locks.release(holder);
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        return thread;
    }

    @Test
    void whoever_comes_again_at_once_does_not_overtake_who_waits() throws InterruptedException {
        Locks.Holder first = new Locks.Holder();
        locks.acquire(first, "k");
        Thread one = waiter("one", "k");
        Thread two = waiter("two", "k");
        locks.release(first);
        locks.acquire(new Locks.Holder(), "k");
        order.add("again");
        one.join();
        two.join();

        assertThat(order).containsExactly("one", "two", "again");
    }

    @Test
    void a_key_is_held_once_and_let_go_once() {
        Locks.Holder first = new Locks.Holder();
        locks.acquire(first, "k");
        locks.acquire(first, "k");
        locks.release(first);
        locks.release(first);

        locks.acquire(new Locks.Holder(), "k");
    }

    @Test
    void a_thread_does_not_wait_for_itself() {
        locks.acquire(new Locks.Holder(), "k");

        assertThatThrownBy(() -> locks.acquire(new Locks.Holder(), "k")).isInstanceOf(StreamMovedException.class);
    }

    @Test
    void who_is_interrupted_stops_waiting() throws InterruptedException {
        locks.acquire(new Locks.Holder(), "k");
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread waiting = new Thread(() -> locks.acquire(new Locks.Holder(), "k"));
        waiting.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
        waiting.start();
        waiting.interrupt();
        waiting.join();

        assertThat(thrown).singleElement().isInstanceOf(StorageException.class);
    }
}
