package dev.retour.store;

import dev.retour.kernel.Scope;
import java.util.function.Function;

/**
 * Where Retour keeps what it must not forget. Its promises are the storage contract; StorageKit of the testkit checks
 * them for every implementation.
 *
 * <p>There are two ways to be. <b>Owned</b>: each unit begins and commits a transaction of its own, is tried again when
 * another unit was faster, and may end in {@link OutcomeUnknownException}. <b>Joined</b>: each unit lives in the
 * transaction of the host, which alone commits and rolls back; nothing is tried again, and after any exception out of a
 * unit the host must roll back.
 *
 * <p>Owned storages are safe to share between threads; a joined one belongs to the thread that owns the transaction.
 */
public interface Storage {

    /**
     * Does work in one unit. What the work throws undoes the unit and comes out unchanged. A move or a refusal that the
     * work hides from us undoes the unit too.
     *
     * @param scope whose books
     * @param work the work
     * @param <T> what it gives back
     * @return what the work gives back; an owned unit is stored for good by then
     * @throws StreamMovedException if another unit was faster; if owned, after {@link OwnedStorage#MOST_RETRIES} retries
     * @throws OutcomeUnknownException if the connection broke during the commit: ask again with the same command id
     * @throws StorageException if the storage does not work
     */
    <T> T inUnit(Scope scope, UnitOfWork<T> work);

    /**
     * Reads without locks.
     *
     * @param scope whose books
     * @param reading what to read
     * @param <T> what it gives back
     * @return what was read
     * @throws StorageException if the storage does not work
     */
    <T> T read(Scope scope, Function<Reader, T> reading);

    /**
     * Which books it keeps. Storages of equal books write to the same tables of the same database and tell the same
     * listeners; a joined storage has those of the storage that it was joined from. A storage that wraps another one must
     * override this and give the books of that one, or {@code Shop.within} refuses what was joined from it.
     *
     * @return what equals the books of another storage only if they are the same; the storage itself unless overridden
     */
    default Object books() {
        return this;
    }
}
