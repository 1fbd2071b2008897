package dev.retour.store;

import dev.retour.kernel.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a stream: how far it has come.
 *
 * @param stream the stream
 * @param version the version of its last event; 0 if it has none
 * @param hash the hash of its last event; {@link Hash#NONE} if it has none
 * @param messages how many messages were published for it so far
 * @param snapshot the state after its last event
 * @param unreadable the code of the reason why the aggregate is read-only; empty if it is not
 * @param deadline when something is due for it, in whole microseconds; empty if nothing is
 */
public record Head(
        StreamId stream,
        long version,
        Hash hash,
        long messages,
        Optional<Snapshot> snapshot,
        Optional<String> unreadable,
        Optional<Instant> deadline) {

    /**
     * The head of a stream that does not exist.
     *
     * @param stream the stream
     * @return a head of version 0
     */
    public static Head absent(StreamId stream) {
        return new Head(stream, 0, Hash.NONE, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Tells whether the stream has an event.
     *
     * @return true from version 1 on
     */
    public boolean exists() {
        return version > 0;
    }

    /**
     * Where it stands among all that is due, see {@link Reader#due}.
     *
     * @return its place; empty if nothing is due for it
     */
    public Optional<Due> due() {
        return deadline.map(at -> new Due(at, stream));
    }

    Head after(long newVersion, Hash newHash) {
        return new Head(stream, newVersion, newHash, messages, snapshot, unreadable, deadline);
    }

    Head with(Snapshot state) {
        return new Head(stream, version, hash, messages, Optional.of(state), unreadable, deadline);
    }

    Head told() {
        return new Head(stream, version, hash, messages + 1, snapshot, unreadable, deadline);
    }

    Head closed(String code) {
        return new Head(stream, version, hash, messages, snapshot, Optional.of(code), deadline);
    }

    /** What is finer than a microsecond counts as a whole one, so that nothing is due before its time. */
    Head due(Optional<Instant> at) {
        return new Head(stream, version, hash, messages, snapshot, unreadable, at.map(Micros::ceiling));
    }

    /** What was not closed stays as it is. */
    Head reopened(Snapshot state) {
        return unreadable.isEmpty()
                ? this
                : new Head(stream, version, hash, messages, Optional.of(state), Optional.empty(), deadline);
    }

    /**
     * Refuses what must not be written to.
     *
     * @throws ReadOnlyException if an event of the aggregate cannot be read
     */
    public void checkWritable() {
        unreadable.ifPresent(code -> {
            throw new ReadOnlyException(Reason.of(StoreReason.AGGREGATE_READ_ONLY)
                    .with("stream", stream)
                    .with("cause", code));
        });
    }
}
