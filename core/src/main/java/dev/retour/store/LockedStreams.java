package dev.retour.store;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The streams that one unit of work has locked, and what it is about to write to them: what {@link Unit} says of them,
 * for those who write a storage. Not thread-safe.
 */
public final class LockedStreams {

    private final Scope scope;
    private @Nullable Map<StreamId, StreamDraft> drafts;
    private @Nullable StorageException refusal;

    /**
     * No streams yet.
     *
     * @param scope whose they are
     */
    public LockedStreams(Scope scope) {
        this.scope = scope;
    }

    /**
     * Locks streams, see {@link Unit#lock}.
     *
     * @param streams the streams
     * @param locking locks those of some streams that exist, in their order, and gives back their latest heads
     * @return a head for each
     * @throws IllegalStateException if the unit has locked before
     */
    public Map<StreamId, Head> lock(Collection<StreamId> streams, Function<List<StreamId>, List<Head>> locking) {
        if (drafts != null) {
            throw new IllegalStateException("A unit locks all its streams in one call, so that no two wait for ever.");
        }
        Map<StreamId, Head> heads = new TreeMap<>();
        streams.forEach(stream -> heads.put(stream, Head.absent(stream)));
        if (!heads.isEmpty()) {
            locking.apply(List.copyOf(heads.keySet())).forEach(head -> heads.put(head.stream(), head));
        }
        Map<StreamId, StreamDraft> locked = new TreeMap<>();
        heads.forEach((stream, head) -> locked.put(stream, new StreamDraft(scope, head)));
        drafts = locked;
        return heads;
    }

    /**
     * Appends events, see {@link Unit#append}.
     *
     * @param stream the stream
     * @param expected the version that it has
     * @param events what happened, one or more
     * @param state the state after it
     */
    public void append(StreamId stream, long expected, List<NewEvent> events, Snapshot state) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("An append has one event or more.");
        }
        StreamDraft draft = locked(stream);
        refusing(() -> draft.append(expected, events, state));
    }

    private void refusing(Runnable change) {
        try {
            change.run();
        } catch (StorageException e) {
            refusal = e;
            throw e;
        }
    }

    /**
     * Sets when something is due, see {@link Unit#deadline}.
     *
     * @param stream the aggregate
     * @param at when; empty if nothing is due any more
     */
    public void deadline(StreamId stream, Optional<Instant> at) {
        StreamDraft draft = existing(stream);
        refusing(() -> draft.deadline(at));
    }

    /**
     * Numbers messages, see {@link Unit#publish}.
     *
     * @param messages what listeners learn
     * @return each with its place among the messages of its aggregate
     */
    public List<Envelope> publish(List<Message> messages) {
        List<StreamDraft> each =
                messages.stream().map(message -> existing(message.aggregate())).toList();
        List<Envelope> envelopes = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            envelopes.add(each.get(i).envelop(messages.get(i)));
        }
        return envelopes;
    }

    /**
     * Makes an aggregate read-only, see {@link Unit#close}.
     *
     * @param stream the aggregate
     * @param reason why
     */
    public void close(StreamId stream, Reason reason) {
        existing(stream).close(reason);
    }

    /**
     * Lets an aggregate be written to again, see {@link Unit#reopen}.
     *
     * @param stream the aggregate
     * @param state what its events give
     */
    public void reopen(StreamId stream, Snapshot state) {
        existing(stream).reopen(state);
    }

    private StreamDraft existing(StreamId stream) {
        StreamDraft draft = locked(stream);
        if (!draft.head().exists()) {
            throw new IllegalStateException(stream + " has no event yet. Append first.");
        }
        return draft;
    }

    private StreamDraft locked(StreamId stream) {
        StreamDraft draft = drafts == null ? null : drafts.get(stream);
        if (draft == null) {
            throw new IllegalStateException("Lock " + stream + " before you write to it.");
        }
        return draft;
    }

    /**
     * What is to be written.
     *
     * @return the streams that change, in the order of their names
     * @throws StorageException if a change was refused, even if the work has hidden it
     */
    public List<StreamDraft> changed() {
        if (refusal != null) {
            throw refusal;
        }
        return all().stream().filter(StreamDraft::isChanged).toList();
    }

    /**
     * What was relied upon without a lock.
     *
     * @return the streams that did not exist when they were to be locked, and that the unit does not create
     */
    public List<StreamId> absent() {
        return all().stream()
                .filter(draft -> !draft.head().exists())
                .map(draft -> draft.head().stream())
                .toList();
    }

    private Collection<StreamDraft> all() {
        return drafts == null ? List.of() : drafts.values();
    }
}
