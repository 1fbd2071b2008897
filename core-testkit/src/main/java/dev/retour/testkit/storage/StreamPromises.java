package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.ORDER_2;
import static dev.retour.testkit.storage.Facts.OTHER_SHOP;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.event;
import static dev.retour.testkit.storage.Facts.head;
import static dev.retour.testkit.storage.Facts.state;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Actor;
import dev.retour.kernel.Stamp;
import dev.retour.store.Hash;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Streams keep every event as it was given, chained to the one before, and their heads say where they end. */
interface StreamPromises extends StorageHooks {

    @Test
    default void an_event_comes_back_as_it_was_given_with_its_hash() {
        NewEvent first = event("{\"a\":1}");
        NewEvent second = new NewEvent("order.closed", 7, first.stamp(), "{ \"b\" : 2.50 }");
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.append(ORDER, 0, List.of(first, second), state("s"));
            return unit;
        });

        Hash one = HashChain.next(SHOP, ORDER, 1, first, Hash.NONE);
        Hash two = HashChain.next(SHOP, ORDER, 2, second, one);
        assertThat(Facts.all(storage(), ORDER))
                .containsExactly(
                        new StoredEvent(SHOP, ORDER, 1, first, one), new StoredEvent(SHOP, ORDER, 2, second, two));
    }

    @Test
    default void a_head_says_where_a_stream_ends_and_what_it_has_come_to() {
        write(storage(), ORDER, "1", "2");
        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "3");
            unit.publish(List.of(Facts.message(ORDER, "a"), Facts.message(ORDER, "b")));
            return unit;
        });

        Hash last = Facts.all(storage(), ORDER).get(2).hash();
        Head expected = new Head(ORDER, 3, last, 2, Optional.of(state("3")), Optional.empty(), Optional.empty());
        assertThat(head(storage(), ORDER)).isEqualTo(expected);
        assertThat(storage().<Map<StreamId, Head>>inUnit(SHOP, unit -> unit.lock(List.of(ORDER))))
                .isEqualTo(Map.of(ORDER, expected));
    }

    @Test
    default void a_stream_that_does_not_exist_has_version_0() {
        assertThat(head(storage(), ORDER)).isEqualTo(Head.absent(ORDER));
        assertThat(Facts.all(storage(), ORDER)).isEmpty();
        assertThat(storage().<Map<StreamId, Head>>inUnit(SHOP, unit -> unit.lock(List.of(ORDER, ORDER_2))))
                .isEqualTo(Map.of(ORDER, Head.absent(ORDER), ORDER_2, Head.absent(ORDER_2)));
    }

    @Test
    default void a_unit_may_append_again_at_the_version_it_reached() {
        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "1", "2");
            unit.append(ORDER, 2, Facts.events("3"), state("3"));
            return unit;
        });

        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1", "2", "3");
        assertThat(head(storage(), ORDER).snapshot()).contains(state("3"));
        assertThat(head(storage(), ORDER).version()).isEqualTo(3);
    }

    @Test
    default void many_streams_are_written_in_one_unit() {
        List<StreamId> streams = List.of(ORDER_2, ORDER, new StreamId("case", "R-1"));
        for (int round = 0; round < 2; round++) {
            storage().inUnit(SHOP, unit -> {
                Map<StreamId, Head> heads = unit.lock(streams);
                streams.forEach(each -> Facts.append(unit, heads, each, each.id()));
                return unit;
            });
        }

        assertThat(streams)
                .allSatisfy(each -> assertThat(Facts.texts(storage(), each)).containsExactly(each.id(), each.id()));
    }

    @Test
    default void a_publication_without_an_event_counts_its_messages() {
        write(storage(), ORDER, "1");
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            unit.publish(List.of(Facts.message(ORDER, "a")));
            return unit;
        });

        assertThat(head(storage(), ORDER).messages()).isEqualTo(1);
        assertThat(head(storage(), ORDER).version()).isEqualTo(1);
        assertThat(head(storage(), ORDER).snapshot()).contains(state("1"));
    }

    @Test
    default void times_and_days_of_any_year_come_back() {
        List<Stamp> stamps = List.of(
                stamp("1969-12-31T23:59:59.999999Z", "1969-12-31"),
                stamp("1900-01-01T00:00:00.000001Z", "1582-10-10"),
                stamp("9999-12-31T23:59:59.999999Z", "9999-12-31"),
                stamp("2026-03-29T01:30:00Z", "0001-01-01"));
        storage().inUnit(SHOP, unit -> {
            unit.lock(List.of(ORDER));
            List<NewEvent> events = stamps.stream()
                    .map(stamp -> new NewEvent("order.changed", 1, stamp, "{}"))
                    .toList();
            unit.append(ORDER, 0, events, state("{}"));
            return unit;
        });

        assertThat(Facts.all(storage(), ORDER))
                .extracting(event -> event.event().stamp())
                .isEqualTo(stamps);
    }

    private static Stamp stamp(String instant, String day) {
        Instant at = Instant.parse(instant);
        return new Stamp(at, at.plusSeconds(1), LocalDate.parse(day), "c".repeat(Stamp.MAX_CAUSE), Actor.of("a"));
    }

    @Test
    default void scopes_share_nothing() {
        write(storage(), ORDER, "1");
        storage().inUnit(SHOP, unit -> {
            unit.link(ORDER, "shop", "S-1");
            return unit;
        });

        storage().read(OTHER_SHOP, reader -> {
            assertThat(reader.head(ORDER).exists()).isFalse();
            assertThat(reader.events(ORDER, 0, 10)).isEmpty();
            assertThat(reader.streams("order", "", 10)).isEmpty();
            assertThat(reader.linked("shop", "S-1", Optional.empty(), 10)).isEmpty();
            return reader;
        });
        storage().inUnit(OTHER_SHOP, unit -> Facts.append(unit, ORDER, "other"));
        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1");
    }

    @Test
    default void the_chain_of_what_is_stored_verifies() {
        for (int i = 0; i < 3; i++) {
            write(storage(), ORDER, "{\"i\":" + i + "}", "{\"订单\":\"🙂\"}");
        }

        assertThat(storage()
                        .<Boolean>read(
                                SHOP, reader -> HashChain.verify(reader, ORDER).isEmpty()))
                .isTrue();
        assertThat(storage()
                        .<Boolean>read(
                                SHOP,
                                reader -> HashChain.verify(reader, ORDER_2).isEmpty()))
                .isTrue();
    }
}
