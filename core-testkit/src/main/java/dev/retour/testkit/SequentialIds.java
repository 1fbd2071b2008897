package dev.retour.testkit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Ids that count: {@code rma-1}, {@code rma-2}, and so on. The same in every run. Thread-safe. */
public final class SequentialIds implements Supplier<String> {

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    private SequentialIds(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Ids with a prefix.
     *
     * @param prefix what each begins with, such as {@code rma-}
     * @return the ids, from 1
     */
    public static SequentialIds of(String prefix) {
        return new SequentialIds(prefix);
    }

    /**
     * The next id.
     *
     * @return an id that was not given before
     */
    @Override
    public String get() {
        return prefix + last.incrementAndGet();
    }
}
