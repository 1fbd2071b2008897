package dev.retour.store;

/** A storage with transactions of its own, and therefore with queues that the host's workers can serve. */
public interface OwnedStorage extends Storage {

    /** How often a unit is tried again when another was faster; after that the failure comes out. */
    int MOST_RETRIES = 10;

    /**
     * The messages that wait for the host's listeners, of all scopes.
     *
     * @return the outbox
     */
    Outbox outbox();

    /**
     * The effects that wait for the host's adapters, of all scopes.
     *
     * @return the queue
     */
    Effects effects();
}
