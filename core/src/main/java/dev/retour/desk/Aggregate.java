package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.store.Form;
import dev.retour.store.Head;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import dev.retour.store.StoreReason;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.store.StreamMovedException;
import dev.retour.store.UnreadableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of aggregate: how its events and its state are stored, and how its state follows from its events.
 *
 * @param type the type of its streams
 * @param events how its events are stored
 * @param states how its state is stored
 * @param deadline when something is due for it
 * @param fold its state after one more event of the stream with an id; the state before is empty at the start
 * @param <S> its state
 * @param <E> its events
 */
record Aggregate<S, E>(
        String type, Form<E> events, Form<S> states, Function<S, Optional<Instant>> deadline, Fold<S, E> fold) {

    private static final int PAGE = 200;

    /** One step of a fold. */
    @FunctionalInterface
    interface Fold<S, E> {
        S apply(String id, Optional<S> before, E event);
    }

    StreamId stream(String id) {
        return new StreamId(type, id);
    }

    /** The state at a head: its snapshot, or where that has an older form or cannot be read, what its events give. */
    Optional<S> load(Reader reader, Head head) {
        refuseNewer(head);
        return snapshot(head).or(() -> replay(reader, head));
    }

    /** The state of an aggregate that was closed, from its events: this release may read what another could not. */
    Optional<S> heal(Reader reader, Head head) {
        refuseNewer(head);
        try {
            return replay(reader, head);
        } catch (UnreadableEventException e) {
            throw Guard.readOnly(e);
        }
    }

    /** A later release knows more of the state than this one could write back. */
    private void refuseNewer(Head head) {
        head.snapshot().filter(saved -> saved.schema() > states.schema()).ifPresent(saved -> {
            throw new ReadOnlyException(Reason.of(StoreReason.AGGREGATE_READ_ONLY)
                    .with("stream", head.stream())
                    .with("cause", "state of schema " + saved.schema()));
        });
    }

    /** The events are the truth, so a snapshot that cannot be read is as good as none. */
    private Optional<S> snapshot(Head head) {
        try {
            return head.snapshot()
                    .filter(saved -> saved.schema() == states.schema())
                    .map(saved -> states.read(saved.schema(), saved.data()));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /**
     * The state that the events up to a head give, whatever its snapshot says; empty if it has none.
     *
     * @throws StreamMovedException if the reader shows fewer events than the head counts, since it lags behind
     */
    Optional<S> replay(Reader reader, Head head) {
        Optional<S> state = Optional.empty();
        long version = 0;
        while (version < head.version()) {
            int wanted = (int) Math.min(PAGE, head.version() - version);
            for (StoredEvent event : page(reader, head.stream(), version, wanted)) {
                state = Optional.of(fold.apply(head.stream().id(), state, read(event)));
                version = event.version();
            }
        }
        return state;
    }

    private static List<StoredEvent> page(Reader reader, StreamId stream, long after, int wanted) {
        List<StoredEvent> page = reader.events(stream, after, wanted);
        if (page.isEmpty()) {
            throw StreamMovedException.of(stream);
        }
        return page;
    }

    private E read(StoredEvent event) {
        try {
            return events.read(event.event().schema(), event.event().data());
        } catch (UnreadableException e) {
            throw new UnreadableEventException(event, e);
        }
    }
}
