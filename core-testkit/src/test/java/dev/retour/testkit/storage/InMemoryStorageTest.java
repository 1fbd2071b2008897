package dev.retour.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StorageException;
import dev.retour.testkit.FixedClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_unit_completes_no_effect_of_another_storage() {
        OwnedStorage other = InMemoryStorage.of(clock);
        Facts.request(storage, "R-1");
        Facts.request(other, "R-1");
        Effects.Work work = EffectPromises.lease(other, 1).get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> storage.inUnit(Facts.SHOP, unit -> other.effects().complete(unit, work, "1")))
                .withMessage("The unit belongs to another storage.");
        assertThat(EffectPromises.status(storage, "R-1").state()).isEqualTo(Effects.State.READY);
    }

    @Test
    void the_words_of_a_sink_that_fails_are_its_own() {
        OwnedStorage failing = InMemoryStorage.publishingTo(
                (unit, envelopes) -> {
                    throw new IOException("13800138000");
                },
                clock);

        assertThatThrownBy(() -> failing.inUnit(Facts.SHOP, UnitPromises::writeAll))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("java.io.IOException")
                .hasMessageNotContaining("13800138000")
                .hasCauseInstanceOf(IOException.class);
    }
}
