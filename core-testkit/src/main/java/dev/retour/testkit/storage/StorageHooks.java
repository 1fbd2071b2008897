package dev.retour.testkit.storage;

import dev.retour.store.Envelope;
import dev.retour.store.OwnedStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the promises ask of a storage author. */
interface StorageHooks {

    /**
     * The storage to be tested.
     *
     * @return a storage that is empty when a test begins; of one test all keep equal {@link OwnedStorage#books books}
     */
    OwnedStorage storage();

    /**
     * A storage whose messages go to a sink.
     *
     * @param sink what takes them
     * @return the storage, on the same tables
     */
    OwnedStorage publishingTo(Consumer<List<Envelope>> sink);

    /**
     * Lets time pass for leases and delays.
     *
     * @param time how much
     */
    void passTime(Duration time);

    /**
     * What the clock of the storage shows.
     *
     * @return the time, to about a minute
     */
    Instant now();
}
