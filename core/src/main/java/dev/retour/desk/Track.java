package dev.retour.desk;

import dev.retour.kernel.Stamp;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.Reader;
import dev.retour.store.Snapshot;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One aggregate within one unit of work: where it stood, and what has happened to it since. */
final class Track<S, E> {

    private final Aggregate<S, E> aggregate;
    private final Head head;
    private final Function<E, String> types;
    private final boolean wasClosed;
    private boolean isClosed;
    private final List<NewEvent> news = new ArrayList<>();
    private Optional<S> state;

    /** An aggregate that is opened again as soon as it can be read. */
    static <S, E> Track<S, E> of(Aggregate<S, E> aggregate, Reader reader, Head head, Function<E, String> types) {
        Track<S, E> track = new Track<>(aggregate, reader, head, types);
        track.reopen();
        return track;
    }

    Track(Aggregate<S, E> aggregate, Reader reader, Head head, Function<E, String> types) {
        this.aggregate = aggregate;
        this.head = head;
        this.types = types;
        this.wasClosed = head.unreadable().isPresent();
        this.isClosed = wasClosed;
        this.state = isClosed ? aggregate.heal(reader, head) : aggregate.load(reader, head);
    }

    boolean isClosed() {
        return isClosed;
    }

    void reopen() {
        isClosed = false;
    }

    Optional<S> state() {
        return state;
    }

    void add(E event, Stamp stamp) {
        state = Optional.of(aggregate.fold().apply(head.stream().id(), state, event));
        news.add(new NewEvent(
                types.apply(event),
                aggregate.events().schema(),
                stamp,
                aggregate.events().write(event)));
    }

    void store(Unit unit) {
        boolean isReopened = wasClosed && !isClosed;
        if (isReopened) {
            unit.reopen(head.stream(), snapshot());
        }
        if (!news.isEmpty()) {
            unit.append(head.stream(), head.version(), news, snapshot());
        }
        if (isReopened || !news.isEmpty()) {
            unit.deadline(head.stream(), state.flatMap(aggregate.deadline()));
        }
    }

    private Snapshot snapshot() {
        return new Snapshot(aggregate.states().schema(), aggregate.states().write(state.orElseThrow()));
    }
}
