package dev.retour.store;

import dev.retour.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Another unit of work wrote to a stream first. Nothing of this unit is stored. A joined host rolls back and may begin again. */
public final class StreamMovedException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param reason what happened, and to which stream
     * @param cause what the storage below threw, if anything
     */
    public StreamMovedException(Reason reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /**
     * A failure that we noticed ourselves.
     *
     * @param reason what happened, and to which stream
     */
    public StreamMovedException(Reason reason) {
        this(reason, null);
    }

    /**
     * Another unit was faster.
     *
     * @param what where, such as a stream
     * @return what to throw
     */
    public static StreamMovedException of(Object what) {
        return new StreamMovedException(Reason.of(StoreReason.STREAM_MOVED).with("stream", what));
    }
}
