package dev.retour.testkit.storage;

import dev.retour.store.Envelope;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The storage in memory keeps the contract. */
class InMemoryStorageTest extends StorageKit {

    private final FixedClock clock = FixedClock.at("2026-03-02T00:00:00Z");
    private final OwnedStorage storage = InMemoryStorage.of(clock);

    @Override
    public OwnedStorage storage() {
        return storage;
    }

    @Override
    public OwnedStorage publishingTo(Consumer<List<Envelope>> sink) {
        return InMemoryStorage.publishingTo((unit, envelopes) -> sink.accept(envelopes), clock);
    }

    @Override
    public void passTime(Duration time) {
        clock.pass(time);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
