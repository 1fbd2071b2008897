package dev.retour.testkit.storage;

import dev.retour.store.Envelope;
import dev.retour.store.OwnedStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;

/**
 * The promises of an owned storage, each a test. Extend it with JUnit 5, and fill in the hooks; a storage that can also
 * join the host's transaction extends {@link JoinedStorageKit} instead.
 *
 * <p>The tests are quick and need no luck: threads meet at latches, and time passes when told. Each test begins with an
 * empty storage; JUnit makes a new instance of the kit for each.
 */
@Timeout(60)
public abstract class StorageKit
        implements UnitPromises,
                StreamPromises,
                TextPromises,
                PagePromises,
                DeadlinePromises,
                RacePromises,
                ClaimPromises,
                ClaimRacePromises,
                ReadOnlyPromises,
                OutboxPromises,
                OutboxFailurePromises,
                SinkPromises,
                EffectPromises,
                EffectLeasePromises,
                PersonalPromises {

    /** For the kits of storage authors. */
    protected StorageKit() {}

    /**
     * The storage to be tested.
     *
     * @return a storage that is empty when a test begins; within a test each call gives one on the same tables
     */
    @Override
    public abstract OwnedStorage storage();

    /**
     * A storage on the same tables whose messages go to an {@link dev.retour.store.EventSink} instead of its own outbox.
     *
     * @param sink what the sink gives its envelopes to; what it throws comes out of the sink
     * @return the storage
     */
    @Override
    public abstract OwnedStorage publishingTo(Consumer<List<Envelope>> sink);

    /**
     * Lets time pass for leases and delays. A database whose clock cannot be moved moves the stored ends of leases and
     * delays back instead.
     *
     * @param time how much
     */
    @Override
    public abstract void passTime(Duration time);

    /**
     * What the clock of the storage shows, to about a minute.
     *
     * @return the time of this machine, unless overridden
     */
    @Override
    public Instant now() {
        return Instant.now();
    }
}
