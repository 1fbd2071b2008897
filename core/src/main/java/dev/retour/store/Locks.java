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

    /** A unit of work, of the thread that made it. */
    static final class Holder {

        private final Thread thread = Thread.currentThread();
        private final List<Object> keys = new ArrayList<>(4);
        private @Nullable Object wanted;
    }

    synchronized void acquire(Holder me, Object key) {
        me.wanted = key;
        try {
            while (holders.getOrDefault(key, me) != me) {
                refuseCircle(me, key);
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(Reason.of(StoreReason.STORAGE_FAILED).with("cause", "interrupted"), e);
        } finally {
            me.wanted = null;
        }
        if (holders.put(key, me) == null) {
            me.keys.add(key);
        }
    }

    private void refuseCircle(Holder me, Object key) {
        if (leadsBackTo(me)) {
            throw new StreamMovedException(Reason.of(StoreReason.STREAM_MOVED).with("stream", key));
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
        if (!me.keys.isEmpty()) {
            me.keys.forEach(holders::remove);
            me.keys.clear();
            notifyAll();
        }
    }
}
