package dev.retour.store;

import dev.retour.kernel.Scope;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage in the memory of this process, for tests, previews and trials. It keeps the whole contract but one thing:
 * all is gone with the process. Thread-safe.
 *
 * <p>The clock is asked for leases and delays of the queues, for nothing else.
 */
public final class InMemoryStorage implements OwnedStorage {

    private final Object gate = new Object();
    private final Locks locks = new Locks();
    private final Map<Scope, Books> books = new HashMap<>();
    private final MemoryOutbox outbox;
    private final MemoryEffects effects;

    private InMemoryStorage(Clock clock, @Nullable EventSink<? super Unit> sink) {
        this.outbox = new MemoryOutbox(gate, clock, sink);
        this.effects = new MemoryEffects(gate, clock);
    }

    /**
     * An empty storage with an outbox of its own.
     *
     * @param clock what leases and delays are measured by
     * @return the storage
     */
    public static InMemoryStorage of(Clock clock) {
        return new InMemoryStorage(clock, null);
    }

    /**
     * An empty storage that gives its messages to the host; its own outbox stays empty.
     *
     * @param clock what leases and delays are measured by
     * @param sink takes the messages of each unit that is about to be stored. It is called while the whole storage
     *     waits, so it must be quick and must not wait for another thread. It may link, request effects and keep
     *     personal values through the unit, but neither append nor publish.
     * @return the storage
     */
    public static InMemoryStorage publishingTo(EventSink<? super Unit> sink, Clock clock) {
        return new InMemoryStorage(clock, sink);
    }

    @Override
    public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        for (int retries = 0; ; retries++) {
            try {
                return once(scope, work);
            } catch (StreamMovedException e) {
                if (retries == MOST_RETRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Scope scope, UnitOfWork<T> work) {
        Books ours = books(scope);
        MemoryUnit unit = new MemoryUnit(gate, ours, locks, scope);
        try {
            T outcome = work.run(unit);
            store(unit, ours);
            return outcome;
        } finally {
            unit.end();
        }
    }

    private void store(MemoryUnit unit, Books ours) {
        synchronized (gate) {
            unit.store(ours, outbox, effects);
        }
    }

    private Books books(Scope scope) {
        synchronized (gate) {
            return books.computeIfAbsent(scope, each -> new Books());
        }
    }

    @Override
    public <T> T read(Scope scope, Function<Reader, T> reading) {
        MemoryReader reader = new MemoryReader(gate, books(scope));
        try {
            return reading.apply(reader);
        } finally {
            reader.end();
        }
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Effects effects() {
        return effects;
    }
}
