package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Forms;
import dev.retour.json.StoredForms;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Due;
import dev.retour.store.Hash;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.Reader;
import dev.retour.store.Storage;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of all streams of a scope: the hashes chain, the state that the events give is the stored one, byte
 * for byte, and what is due is what the cases say. Immutable and thread-safe.
 *
 * @param storage where the streams are
 * @param scope whose they are
 */
public record Streams(Storage storage, Scope scope) {

    private static final Forms FORMS = StoredForms.standard();
    private static final int PAGE = 500;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Checks every stream.
     *
     * @return a digest over the ends of all streams, the same for the same history
     * @throws AssertionError if a chain is broken, or a state does not follow from its events
     */
    public Hash check() {
        return check(new Listener() {});
    }

    /** Who is told of what is read on the way. */
    interface Listener {

        /** An event of an order. */
        default void heard(StreamId order, OrderEvent event) {}

        /** An event of a case. */
        default void heard(StreamId returnCase, CaseEvent event) {}

        /** A case as its events leave it. */
        default void stands(ReturnCase last) {}

        /** A parcel as its events leave it. */
        default void stands(Tracking last) {}

        /** The state of a stream, as it is stored. */
        default void stored(StreamId stream, String state) {}
    }

    /** Checks every stream, and tells what it reads on the way. */
    Hash check(Listener told) {
        StringBuilder ends = new StringBuilder();
        List<Due> expected = new ArrayList<>();
        for (String type : List.of("order", "parcel", "return")) {
            each(type, head -> {
                ends.append(head.stream()).append('=').append(check(head, told)).append('\n');
                head.due().filter(due -> type.equals("return")).ifPresent(expected::add);
            });
        }
        checkDue(expected);
        return Hash.of(ends.toString());
    }

    /** The index of deadlines lists each case that has one, once, and no other, by time and id. */
    private void checkDue(List<Due> expected) {
        expected.sort(null);
        assertThat(due()).as("what is due in %s", scope).isEqualTo(expected);
    }

    private List<Due> due() {
        List<Due> all = new ArrayList<>();
        List<Due> page = due(Optional.empty());
        all.addAll(page);
        while (isFull(page)) {
            page = due(Optional.of(page.get(page.size() - 1)));
            all.addAll(page);
        }
        return all;
    }

    private List<Due> due(Optional<Due> after) {
        return storage.read(scope, reader -> reader.due("return", EVER, after, PAGE)).stream()
                .map(head -> head.due().orElseThrow())
                .toList();
    }

    private void each(String type, Consumer<Head> work) {
        List<Head> heads = page(type, "");
        heads.forEach(work);
        while (isFull(heads)) {
            heads = page(type, heads.get(heads.size() - 1).stream().id());
            heads.forEach(work);
        }
    }

    /** A page that is not full is the last. Whoever hides something after it hides what a model or a head counts. */
    private static boolean isFull(List<?> page) {
        return page.size() == PAGE;
    }

    private List<Head> page(String type, String after) {
        return storage.read(scope, reader -> reader.streams(type, after, PAGE));
    }

    private Hash check(Head head, Listener told) {
        storage.read(scope, reader -> {
            assertThat(HashChain.verify(reader, head.stream())).isEmpty();
            assertThat(replay(head, events(reader, head), told))
                    .as("what the events of %s give", head.stream())
                    .isEqualTo(head.snapshot().orElseThrow().data());
            told.stored(head.stream(), head.snapshot().orElseThrow().data());
            return head;
        });
        return head.hash();
    }

    private static List<StoredEvent> events(Reader reader, Head head) {
        List<StoredEvent> page = reader.events(head.stream(), 0, PAGE);
        List<StoredEvent> all = new ArrayList<>(page);
        while (isFull(page)) {
            page = reader.events(head.stream(), all.size(), PAGE);
            all.addAll(page);
        }
        return all;
    }

    private static String replay(Head head, List<StoredEvent> events, Listener told) {
        return switch (head.stream().type()) {
            case "order" -> order(head, events, told);
            case "parcel" -> parcel(head, events, told);
            default -> returnCase(head, events, told);
        };
    }

    private static String order(Head head, List<StoredEvent> events, Listener told) {
        Order order = Order.unknown(OrderId.of(head.stream().id()));
        for (StoredEvent event : events) {
            OrderEvent read = FORMS.orderEvents()
                    .read(event.event().schema(), event.event().data());
            told.heard(head.stream(), read);
            order = read.applyTo(order);
        }
        return FORMS.orders().write(order);
    }

    private static Instant micros(Instant at) {
        return at.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
    }

    private static String parcel(Head head, List<StoredEvent> events, Listener told) {
        Tracking parcel = Tracking.unknown(ParcelId.of(head.stream().id()));
        for (StoredEvent event : events) {
            parcel = FORMS.parcelEvents()
                    .read(event.event().schema(), event.event().data())
                    .applyTo(parcel);
        }
        told.stands(parcel);
        return FORMS.parcels().write(parcel);
    }

    private static String returnCase(Head head, List<StoredEvent> events, Listener told) {
        CaseId id = CaseId.of(head.stream().id());
        @Nullable ReturnCase state = null;
        for (StoredEvent event : events) {
            CaseEvent read = FORMS.caseEvents()
                    .read(event.event().schema(), event.event().data());
            told.heard(head.stream(), read);
            state = state == null ? ReturnCase.first(id, read) : state.with(read);
        }
        ReturnCase last = Objects.requireNonNull(state);
        assertThat(head.deadline())
                .as("deadline of %s", head.stream())
                .isEqualTo(last.deadline().map(deadline -> micros(deadline.at())));
        told.stands(last);
        return FORMS.cases().write(last);
    }
}
