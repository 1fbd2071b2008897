package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.store.Form;
import dev.retour.store.Head;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import dev.retour.store.Snapshot;
import dev.retour.store.StoreReason;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.store.UnreadableException;
import java.util.List;
import java.util.Optional;

/**
 * One kind of aggregate: how its events and its state are stored, and how its state follows from its events.
 *
 * @param type the type of its streams
 * @param events how its events are stored
 * @param states how its state is stored
 * @param fold its state after one more event of the stream with an id; the state before is empty at the start
 * @param <S> its state
 * @param <E> its events
 */
record Aggregate<S, E>(String type, Form<E> events, Form<S> states, Fold<S, E> fold) {

    private static final int PAGE = 200;

    /** One step of a fold. */
    @FunctionalInterface
    interface Fold<S, E> {
        S apply(String id, Optional<S> before, E event);
    }

    StreamId stream(String id) {
        return new StreamId(type, id);
    }

    /** The state at a head: its snapshot, or where that is of an older form, what its events give. */
    Optional<S> load(Reader reader, Head head) {
        if (!head.exists()) {
            return Optional.empty();
        }
        Optional<Snapshot> snapshot = head.snapshot();
        snapshot.filter(saved -> saved.schema() > states.schema()).ifPresent(saved -> {
            throw newer(head, saved);
        });
        return snapshot.filter(saved -> saved.schema() == states.schema())
                .map(saved -> states.read(saved.schema(), saved.data()))
                .or(() -> replay(reader, head));
    }

    private static ReadOnlyException newer(Head head, Snapshot saved) {
        return new ReadOnlyException(Reason.of(StoreReason.AGGREGATE_READ_ONLY)
                .with("stream", head.stream())
                .with("cause", "state of schema " + saved.schema()));
    }

    /** The state that the events give, whatever the snapshot says. */
    Optional<S> replay(Reader reader, Head head) {
        Optional<S> state = Optional.empty();
        long version = 0;
        List<StoredEvent> page = reader.events(head.stream(), version, PAGE);
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                state = Optional.of(fold.apply(head.stream().id(), state, read(event)));
                version = event.version();
            }
            page = reader.events(head.stream(), version, PAGE);
        }
        return state;
    }

    private E read(StoredEvent event) {
        try {
            return events.read(event.event().schema(), event.event().data());
        } catch (UnreadableException e) {
            throw new UnreadableEventException(event, e);
        }
    }
}
