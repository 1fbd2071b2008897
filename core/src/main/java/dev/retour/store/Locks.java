package dev.retour.store;

import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has which key until its unit ends. Whoever wants a key of another waits; whoever would wait for itself moves, as
 * in a database. Thread-safe.
 */
final class Locks {

    private final Map<Object, Holder> holders = new HashMap<>();
    private final List<Holder> waiting = new ArrayList<>();

    /** A unit of work, of the thread that made it. */
    static final class Holder {

        private final Thread thread = Thread.currentThread();
        private final List<Object> keys = new ArrayList<>(4);
        private @Nullable Object wanted;
    }

    synchronized void acquire(Holder me, Object key) {
        Holder owner = holders.get(key);
        if (owner == null) {
            give(key, me);
        } else if (owner != me) {
            await(me, key);
        }
    }

    private void give(Object key, Holder to) {
        holders.put(key, to);
        to.keys.add(key);
        to.wanted = null;
    }

    private void await(Holder me, Object key) {
        me.wanted = key;
        waiting.add(me);
        try {
            while (me.wanted != null) {
                refuseCircle(me, key);
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(Reason.of(StoreReason.STORAGE_FAILED).with("cause", "interrupted"), e);
        } finally {
            me.wanted = null;
            waiting.remove(me);
        }
    }

    private void refuseCircle(Holder me, Object key) {
        if (leadsBackTo(me)) {
            throw StreamMovedException.of(key);
        }
    }

    /** Follows those who wait for one another. A thread that waits for itself would wait for ever. */
    private boolean leadsBackTo(Holder me) {
        Holder next = holderOf(me.wanted);
        while (next != null && next.thread != me.thread) {
            next = holderOf(next.wanted);
        }
        return next != null;
    }

    private @Nullable Holder holderOf(@Nullable Object key) {
        return key == null ? null : holders.get(key);
    }

    synchronized void release(Holder me) {
        List<Object> free = List.copyOf(me.keys);
        me.keys.clear();
        free.forEach(this::pass);
        if (!waiting.isEmpty()) {
            notifyAll();
        }
    }

    /** Gives a key to whoever has waited longest, so that nobody who comes again at once overtakes. */
    private void pass(Object key) {
        holders.remove(key);
        waiting.stream().filter(each -> key.equals(each.wanted)).findFirst().ifPresent(next -> give(key, next));
    }
}
