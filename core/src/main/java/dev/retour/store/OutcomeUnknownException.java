package dev.retour.store;

import dev.retour.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** The connection broke while a unit of work was being committed: it may be stored or not. Send the same command with the same id again; the answer tells. */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param reason what happened, and to which stream
     * @param cause what the storage below threw, if anything
     */
    public OutcomeUnknownException(Reason reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /**
     * A failure that we noticed ourselves.
     *
     * @param reason what happened, and to which stream
     */
    public OutcomeUnknownException(Reason reason) {
        this(reason, null);
    }
}
