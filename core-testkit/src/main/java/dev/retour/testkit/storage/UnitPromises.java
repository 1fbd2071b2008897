package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.RECORDED;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.claim;
import static dev.retour.testkit.storage.Facts.effect;
import static dev.retour.testkit.storage.Facts.message;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Personal;
import dev.retour.kernel.Reason;
import dev.retour.store.Claim;
import dev.retour.store.Head;
import dev.retour.store.OwnedStorage;
import dev.retour.store.PersonalValue;
import dev.retour.store.Reader;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamId;
import dev.retour.store.StreamMovedException;
import dev.retour.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A unit is stored as a whole, or leaves nothing. */
interface UnitPromises extends StorageHooks {

    /** Writes one of each kind. */
    static Claim writeAll(Unit unit) {
        Claim claim = unit.claim(List.of(claim("C-1", "open"))).get(0);
        Facts.append(unit, ORDER, "1", "2");
        unit.deadline(ORDER, Optional.of(RECORDED));
        unit.link(ORDER, "shop", "S-1");
        unit.request(List.of(effect("R-1")));
        unit.publish(List.of(message(ORDER, "told")));
        unit.keep(List.of(new PersonalValue("T-1", "P-1", Personal.of("王伟"))));
        return claim;
    }

    static void assertNothing(OwnedStorage storage) {
        storage.read(SHOP, reader -> {
            assertThat(reader.head(ORDER).exists()).isFalse();
            assertThat(reader.events(ORDER, 0, 10)).isEmpty();
            assertThat(reader.streams("order", "", 10)).isEmpty();
            assertThat(reader.linked("shop", "S-1", Optional.empty(), 10)).isEmpty();
            assertThat(reader.due("order", RECORDED, Optional.empty(), 10)).isEmpty();
            return assertThat(reader.personal("T-1")).isEmpty();
        });
        assertThat(storage.effects().find(SHOP, "R-1")).isEmpty();
        assertThat(storage.outbox().lag().waiting()).isZero();
    }

    static void assertAll(OwnedStorage storage) {
        storage.read(SHOP, reader -> {
            assertThat(reader.head(ORDER).version()).isEqualTo(2);
            assertThat(reader.events(ORDER, 0, 10)).hasSize(2);
            assertThat(reader.linked("shop", "S-1", Optional.empty(), 10)).containsExactly(ORDER);
            assertThat(reader.due("order", RECORDED, Optional.empty(), 10)).hasSize(1);
            return assertThat(reader.personal("T-1")).contains(Personal.of("王伟"));
        });
        assertThat(storage.effects().find(SHOP, "R-1")).isPresent();
        assertThat(storage.outbox().lag().waiting()).isEqualTo(1);
    }

    @Test
    default void a_new_storage_is_empty() {
        assertNothing(storage());
    }

    @Test
    default void a_unit_gives_back_what_its_work_gives_and_all_is_stored() {
        assertThat(storage().inUnit(SHOP, UnitPromises::writeAll)).isEqualTo(new Claim.First());

        assertAll(storage());
    }

    @Test
    default void a_failed_work_leaves_nothing() {
        IllegalStateException failure = new IllegalStateException("no");

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    writeAll(unit);
                    throw failure;
                }))
                .isSameAs(failure);

        assertNothing(storage());
        assertThat(storage().inUnit(SHOP, UnitPromises::writeAll)).isEqualTo(new Claim.First());
    }

    @Test
    default void a_failed_work_is_not_tried_again() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    runs.incrementAndGet();
                    throw new StorageException(Reason.of(StoreReason.STORAGE_FAILED), null);
                }))
                .isInstanceOf(StorageException.class);

        assertThat(runs).hasValue(1);
    }

    @Test
    default void an_unexpected_version_moves_and_is_tried_again_ten_times() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    runs.incrementAndGet();
                    unit.claim(List.of(claim("C-1", "open")));
                    unit.lock(List.of(ORDER));
                    unit.append(ORDER, 7, Facts.events("1"), Facts.state("1"));
                    return unit;
                }))
                .isInstanceOfSatisfying(
                        StreamMovedException.class,
                        e -> assertThat(e.reasons())
                                .singleElement()
                                .satisfies(reason -> assertThat(reason.code()).isEqualTo(StoreReason.STREAM_MOVED)));

        assertThat(runs).hasValue(1 + OwnedStorage.MOST_RETRIES);
        assertNothing(storage());
        assertThat(storage().inUnit(SHOP, UnitPromises::writeAll)).isEqualTo(new Claim.First());
    }

    @Test
    default void a_move_that_the_work_hides_undoes_the_unit_too() {
        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER, ORDER_2));
                    unit.append(ORDER_2, 0, Facts.events("1"), Facts.state("1"));
                    try {
                        unit.append(ORDER, 7, Facts.events("1"), Facts.state("1"));
                    } catch (StreamMovedException hidden) {
                        return hidden;
                    }
                    return unit;
                }))
                .isInstanceOf(StreamMovedException.class);

        assertThat(Facts.head(storage(), ORDER_2).exists()).isFalse();
    }

    @Test
    default void a_unit_reads_what_was_stored_before_it() {
        write(storage(), ORDER, "1");

        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "2");
            assertThat(unit.head(ORDER).version()).isEqualTo(1);
            return assertThat(unit.events(ORDER, 0, 10)).hasSize(1);
        });

        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2");
    }

    @Test
    default void an_empty_unit_stores_nothing() {
        assertThat(storage().<Map<StreamId, Head>>inUnit(SHOP, unit -> unit.lock(List.of())))
                .isEmpty();
        storage().inUnit(SHOP, unit -> {
            unit.request(List.of());
            unit.publish(List.of());
            unit.keep(List.of());
            return unit.lock(List.of(ORDER));
        });

        assertNothing(storage());
    }

    @Test
    default void streams_are_locked_in_one_call() {
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER));
                    return unit.lock(List.of(ORDER_2));
                }));
    }

    @Test
    default void a_stream_that_is_not_locked_is_not_written_to() {
        write(storage(), ORDER, "1");
        write(storage(), ORDER_2, "1");

        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.append(ORDER, 1, Facts.events("2"), Facts.state("2"));
                    return unit;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER_2));
                    unit.publish(List.of(message(ORDER, "told")));
                    return unit;
                }));
    }

    @Test
    default void an_append_has_an_event_or_more() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER));
                    unit.append(ORDER, 0, List.of(), Facts.state("1"));
                    return unit;
                }));
    }

    @Test
    default void an_aggregate_without_an_event_publishes_nothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER));
                    unit.publish(List.of(message(ORDER, "told")));
                    return unit;
                }));
        assertNothing(storage());
    }

    @Test
    default void a_unit_lives_as_long_as_its_call() {
        Unit kept = storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            return unit;
        });
        Reader reader = storage().read(SHOP, each -> each);

        assertThatIllegalStateException().isThrownBy(() -> kept.claim(List.of(claim("C-1", "open"))));
        assertThatIllegalStateException().isThrownBy(() -> kept.link(ORDER, "shop", "S-1"));
        assertThatIllegalStateException().isThrownBy(() -> kept.append(ORDER, 0, Facts.events("1"), Facts.state("1")));
        assertThatIllegalStateException().isThrownBy(() -> reader.head(ORDER));
    }
}
