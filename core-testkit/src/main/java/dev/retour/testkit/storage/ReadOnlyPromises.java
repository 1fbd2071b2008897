package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.head;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Reason;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.StoreReason;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An aggregate with an event that cannot be read is read on, but not written to. */
interface ReadOnlyPromises extends StorageHooks {

    private void close() {
        write(storage(), ORDER, "1");
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.close(ORDER, Reason.of(StoreReason.EVENT_UNREADABLE).with("version", 1));
            return unit;
        });
    }

    @Test
    default void a_closed_aggregate_is_not_written_to_and_says_why() {
        close();
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    runs.incrementAndGet();
                    return Facts.append(unit, ORDER, "2");
                }))
                .isInstanceOfSatisfying(
                        ReadOnlyException.class,
                        e -> assertThat(e.reasons().get(0).code()).isEqualTo(StoreReason.AGGREGATE_READ_ONLY));
        assertThat(runs).hasValue(1);
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1");
    }

    @Test
    default void a_closed_aggregate_keeps_its_events_and_its_state() {
        close();

        assertThat(head(storage(), ORDER).unreadable()).contains(StoreReason.EVENT_UNREADABLE.code());
        assertThat(head(storage(), ORDER).version()).isEqualTo(1);
        assertThat(head(storage(), ORDER).snapshot()).contains(Facts.state("1"));
        write(storage(), ORDER_2, "1");
        assertThat(Facts.texts(storage(), ORDER_2)).containsExactly("1");
    }

    @Test
    default void a_refusal_that_the_work_hides_undoes_the_unit_too() {
        close();

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER, ORDER_2));
                    unit.append(ORDER_2, 0, Facts.events("1"), Facts.state("1"));
                    try {
                        unit.append(ORDER, 1, Facts.events("2"), Facts.state("2"));
                    } catch (ReadOnlyException hidden) {
                        return hidden;
                    }
                    return unit;
                }))
                .isInstanceOf(ReadOnlyException.class);
        assertThat(head(storage(), ORDER_2).exists()).isFalse();
    }

    @Test
    default void only_a_locked_aggregate_with_an_event_is_closed() {
        write(storage(), ORDER, "1");
        Reason why = Reason.of(StoreReason.EVENT_UNREADABLE);

        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.close(ORDER, why);
                    return unit;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER_2));
                    unit.close(ORDER_2, why);
                    return unit;
                }));
    }

    @Test
    default void a_reopened_aggregate_has_the_state_of_its_events_and_is_written_to_again() {
        close();
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.reopen(ORDER, Facts.state("healed"));
            return unit;
        });

        assertThat(head(storage(), ORDER).unreadable()).isEmpty();
        assertThat(head(storage(), ORDER).snapshot()).contains(Facts.state("healed"));
        assertThat(head(storage(), ORDER).version()).isEqualTo(1);
        write(storage(), ORDER, "2");
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2");
    }

    @Test
    default void an_aggregate_is_reopened_and_written_to_by_one_unit() {
        close();
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.reopen(ORDER, Facts.state("healed"));
            unit.append(ORDER, 1, Facts.events("2"), Facts.state("2"));
            return unit;
        });

        assertThat(head(storage(), ORDER).unreadable()).isEmpty();
        assertThat(head(storage(), ORDER).snapshot()).contains(Facts.state("2"));
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2");
    }

    @Test
    default void an_aggregate_that_is_not_closed_is_not_changed_by_reopening_it() {
        write(storage(), ORDER, "1");
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.reopen(ORDER, Facts.state("other"));
            return unit;
        });

        assertThat(head(storage(), ORDER).snapshot()).contains(Facts.state("1"));
    }

    @Test
    default void only_a_locked_aggregate_with_an_event_is_reopened() {
        write(storage(), ORDER, "1");

        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.reopen(ORDER, Facts.state("1"));
                    return unit;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.lock(List.of(ORDER_2));
                    unit.reopen(ORDER_2, Facts.state("1"));
                    return unit;
                }));
    }
}
