package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.order;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Head;
import dev.retour.store.Reader;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading on from the last one seen gives everything once, in order, whatever the size of a page. */
interface PagePromises extends StorageHooks {

    /** How many there are; pages are smaller, as large, and larger. */
    int COUNT = 7;

    /** Reads to the end; the page after the last one is empty. */
    private <T> List<T> all(int limit, BiFunction<Reader, Optional<T>, List<T>> page) {
        return storage().read(SHOP, reader -> {
            List<T> all = new ArrayList<>();
            List<T> next = page.apply(reader, Optional.empty());
            while (!next.isEmpty()) {
                assertThat(next).hasSizeLessThanOrEqualTo(limit);
                all.addAll(next);
                next = page.apply(reader, Optional.of(next.get(next.size() - 1)));
            }
            return all;
        });
    }

    @Test
    default void events_come_in_order_and_in_pages() {
        write(
                storage(),
                ORDER,
                IntStream.rangeClosed(1, COUNT).mapToObj(Integer::toString).toArray(String[]::new));

        for (int size = 1; size <= COUNT + 1; size++) {
            int limit = size;
            assertThat(this.<StoredEvent>all(
                            limit,
                            (reader, last) -> reader.events(
                                    ORDER, last.map(StoredEvent::version).orElse(0L), limit)))
                    .extracting(event -> event.version() + "=" + event.event().data())
                    .containsExactly("1=1", "2=2", "3=3", "4=4", "5=5", "6=6", "7=7");
        }
    }

    @Test
    default void streams_come_by_id_and_in_pages() {
        List<String> ids = List.of("B", "a", "b", "ä", "退", "\uFF5E", "🙂");
        ids.forEach(id -> write(storage(), order(id), id));
        write(storage(), new StreamId("order-2", "c"), "other type");

        for (int size = 1; size <= COUNT + 1; size++) {
            int limit = size;
            assertThat(this.<Head>all(
                            limit,
                            (reader, last) -> reader.streams(
                                    "order",
                                    last.map(head -> head.stream().id()).orElse(""),
                                    limit)))
                    .extracting(head -> head.stream().id())
                    .isEqualTo(ids);
        }
    }

    @Test
    default void links_come_by_type_and_id_and_in_pages() {
        List<StreamId> linked = List.of(
                new StreamId("case", "z"),
                order("B"),
                order("a"),
                order("ä"),
                order("\uFF5E"),
                order("🙂"),
                new StreamId("parcel", "A"));
        storage().inUnit(SHOP, unit -> {
            linked.forEach(each -> unit.link(each, "shop", "S-1"));
            unit.link(order("other key"), "order", "S-1");
            unit.link(order("other value"), "shop", "S-2");
            return unit;
        });

        for (int size = 1; size <= COUNT + 1; size++) {
            int limit = size;
            assertThat(this.<StreamId>all(limit, (reader, last) -> reader.linked("shop", "S-1", last, limit)))
                    .isEqualTo(linked);
        }
    }

    @Test
    default void a_link_again_makes_no_difference() {
        for (int round = 0; round < 2; round++) {
            storage().inUnit(SHOP, unit -> {
                unit.link(ORDER, "shop", "S-1");
                unit.link(ORDER, "shop", "S-1");
                return unit;
            });
        }

        assertThat(storage().<List<StreamId>>read(SHOP, reader -> reader.linked("shop", "S-1", Optional.empty(), 10)))
                .containsExactly(ORDER);
    }

    @Test
    default void nothing_comes_after_the_end() {
        write(storage(), ORDER, "1");

        storage().read(SHOP, reader -> {
            assertThat(reader.events(ORDER, 1, 10)).isEmpty();
            assertThat(reader.events(ORDER, Long.MAX_VALUE, 10)).isEmpty();
            assertThat(reader.streams("order", ORDER.id(), 10)).isEmpty();
            assertThat(reader.streams("case", "", 10)).isEmpty();
            return reader;
        });
    }
}
