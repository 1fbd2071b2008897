package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.message;
import static dev.retour.testkit.storage.Facts.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.store.Envelope;
import dev.retour.store.OwnedStorage;
import dev.retour.store.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sink takes the messages of each unit in the place of our outbox. */
interface SinkPromises extends StorageHooks {

    @Test
    default void a_sink_takes_the_messages_of_each_unit_in_order() {
        List<List<Envelope>> taken = new ArrayList<>();
        OwnedStorage storage = publishingTo(taken::add);
        tell(storage, ORDER, "a", "b");
        tell(storage, ORDER, "c");

        assertThat(taken)
                .containsExactly(
                        List.of(new Envelope(SHOP, 1, message(ORDER, "a")), new Envelope(SHOP, 2, message(ORDER, "b"))),
                        List.of(new Envelope(SHOP, 3, message(ORDER, "c"))));
        assertThat(storage.outbox().lease(10, Duration.ofMinutes(1))).isEmpty();
        assertThat(storage.outbox().lag().waiting()).isZero();
    }

    @Test
    default void a_sink_is_not_asked_without_messages() {
        List<List<Envelope>> taken = new ArrayList<>();
        Facts.write(publishingTo(taken::add), ORDER, "1");

        assertThat(taken).isEmpty();
    }

    @Test
    default void what_a_sink_throws_undoes_the_unit() {
        IllegalStateException failure = new IllegalStateException("full");
        OwnedStorage storage = publishingTo(envelopes -> {
            throw failure;
        });

        assertThatThrownBy(() -> storage.inUnit(SHOP, UnitPromises::writeAll)).isSameAs(failure);
        UnitPromises.assertNothing(storage);
    }

    @Test
    default void of_a_checked_failure_of_a_sink_the_class_is_told_and_the_rest_is_its_cause() {
        IOException failure = new IOException("Wang Wei, 13800138000");
        OwnedStorage storage = publishingTo(envelopes -> SinkPromises.<RuntimeException>raise(failure));

        assertThatThrownBy(() -> storage.inUnit(SHOP, UnitPromises::writeAll))
                .isInstanceOf(StorageException.class)
                .hasCause(failure)
                .hasMessageContaining("java.io.IOException")
                .hasMessageNotContaining("13800138000");
        UnitPromises.assertNothing(storage);
    }

    @Test
    default void a_storage_with_another_outbox_keeps_other_books() {
        assertThat(publishingTo(envelopes -> {}).books()).isNotEqualTo(storage().books());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void raise(Exception failure) throws E {
        throw (E) failure;
    }
}
