package dev.retour.store;

import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storage that could not do its work; the unit of work left nothing behind, unless a subclass says otherwise. */
public sealed class StorageException extends RetourException
        permits StreamMovedException, OutcomeUnknownException, ReadOnlyException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param reason what failed, and what to do
     * @param cause what the storage below threw, if anything
     */
    public StorageException(Reason reason, @Nullable Throwable cause) {
        super(List.of(reason));
        initCause(cause);
    }
}
