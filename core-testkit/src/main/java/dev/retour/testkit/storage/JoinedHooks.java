package dev.retour.testkit.storage;

/** What the promises of joined units ask of a storage author. */
interface JoinedHooks extends StorageHooks {

    /**
     * Begins a transaction of the host.
     *
     * @return the transaction
     */
    HostTransaction begin();

    /**
     * Begins a transaction of the host that reads from a snapshot.
     *
     * @return the transaction
     */
    HostTransaction beginOnSnapshot();

    /**
     * Whether the storage refuses what needs a look past the snapshot; one that does must.
     *
     * @return true if it does
     */
    boolean refusesOnSnapshot();
}
