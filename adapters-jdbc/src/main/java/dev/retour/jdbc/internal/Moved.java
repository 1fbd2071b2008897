package dev.retour.jdbc.internal;

import dev.retour.kernel.Reason;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamMovedException;

/** Says that another unit was faster. */
final class Moved {

    private Moved() {}

    static StreamMovedException of(Object what) {
        return new StreamMovedException(Reason.of(StoreReason.STREAM_MOVED).with("stream", what));
    }

    /** Checks how many rows a change has met. */
    static void check(Write write, long met) {
        if (write.isExact() && met != write.rows().size()) {
            throw of("a stream of this unit");
        }
    }
}
