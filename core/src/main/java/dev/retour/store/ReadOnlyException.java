package dev.retour.store;

import dev.retour.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** An event of the aggregate cannot be read by this release, so it must not be written to. Nothing of the unit is stored. */
public final class ReadOnlyException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param reason what happened, and to which stream
     * @param cause what the storage below threw, if anything
     */
    public ReadOnlyException(Reason reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /**
     * A failure that we noticed ourselves.
     *
     * @param reason what happened, and to which stream
     */
    public ReadOnlyException(Reason reason) {
        this(reason, null);
    }
}
