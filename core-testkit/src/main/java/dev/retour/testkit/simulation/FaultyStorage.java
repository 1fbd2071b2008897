package dev.retour.testkit.simulation;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.UnitOfWork;
import java.util.function.Supplier;

/**
 * A storage whose commits fail on demand: before they happen, or after, when only the answer is lost. As thread-safe as
 * what it wraps.
 *
 * @param storage what it wraps
 * @param faults which fault each unit of work meets
 */
public record FaultyStorage(OwnedStorage storage, Supplier<Fault> faults) implements WrappedStorage {

    /** What goes wrong with a commit. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** The connection breaks before the commit: nothing is stored. */
        BEFORE_COMMIT,
        /** The connection breaks after the commit: all is stored, and nobody is told. */
        AFTER_COMMIT
    }

    @Override
    public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        Fault fault = faults.get();
        T outcome = storage.inUnit(scope, unit -> {
            T done = work.run(unit);
            if (fault == Fault.BEFORE_COMMIT) {
                throw new StorageException(Reason.of(StoreReason.STORAGE_FAILED).with("cause", "lost commit"), null);
            }
            return done;
        });
        if (fault == Fault.AFTER_COMMIT) {
            throw new OutcomeUnknownException(Reason.of(StoreReason.OUTCOME_UNKNOWN));
        }
        return outcome;
    }
}
