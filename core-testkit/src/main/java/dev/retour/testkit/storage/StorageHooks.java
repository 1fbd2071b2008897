package dev.retour.testkit.storage;

import dev.retour.store.Envelope;
import dev.retour.store.OwnedStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the promises ask of a storage author. */
interface StorageHooks {

    OwnedStorage storage();

    OwnedStorage publishingTo(Consumer<List<Envelope>> sink);

    void passTime(Duration time);

    Instant now();
}
