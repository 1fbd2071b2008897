package dev.retour.testkit.storage;

/**
 * The promises of a storage that can also join the host's transaction, each a test: those of {@link StorageKit}, and that
 * the host alone commits and rolls back, with statements of its own before and after ours.
 */
public abstract class JoinedStorageKit extends StorageKit implements JoinedPromises, JoinedRacePromises {

    /** For the kits of storage authors. */
    protected JoinedStorageKit() {}

    /**
     * Begins a transaction of the host, on the same tables as {@link #storage()}, and with a storage that was joined from one with
     * equal books.
     *
     * @return the transaction, of its own for each call
     */
    @Override
    public abstract HostTransaction begin();

    /**
     * Begins a transaction of the host that reads from a snapshot, such as one of REPEATABLE READ.
     *
     * @return the transaction; as {@link #begin()} gives it, unless overridden
     */
    @Override
    public HostTransaction beginOnSnapshot() {
        return begin();
    }

    /**
     * Whether the storage refuses what needs a look past the snapshot, since its database shows nothing later in it. One
     * that does must: an absent stream, an effect, links and an erasure are refused, a claim or head of another moves it.
     *
     * @return false, unless overridden
     */
    @Override
    public boolean refusesOnSnapshot() {
        return false;
    }
}
