package dev.retour.store;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One unit of work: all that is written through it is stored together, or none of it.
 *
 * <p>No statement of it fails by design, since a failed statement would spoil the host's transaction. Whoever works with
 * it locks in one order, so that no two units wait for each other: first {@link #lock}, then {@link #claim}, then
 * {@link #linked}, then {@link Effects#complete}, then {@link #erase}. These five reach the storage at once, since their
 * answers matter; {@code linked} may keep others from adding such links until the unit ends, and {@code erase} may write
 * the personal values that the unit keeps so far, so that they count. The rest is written when the work is done, in one
 * order everywhere: heads and events of streams, links, effects, messages, personal values. So what a unit reads is what
 * was stored before: of its own writes only its claims. Lives as long as the call that it was lent to; not thread-safe.
 */
public interface Unit extends Reader {

    /**
     * Locks streams until the unit ends, in the order of their names, and reads their latest heads.
     *
     * <p>A stream that does not exist is not locked; if another unit creates it first, this one moves, see
     * {@link #append}.
     *
     * @param streams the streams; call this once, with all of them
     * @return a head for each; of version 0 for a stream that does not exist
     * @throws IllegalStateException if this unit has locked before
     */
    Map<StreamId, Head> lock(Collection<StreamId> streams);

    /**
     * What was claimed before, for many keys at once. Takes no lock and is only good for skipping work: a key that is
     * not here may still be claimed by another unit.
     *
     * @param requests the wishes
     * @return an answer for each key that is taken already, by the index of its wish
     */
    Map<Integer, Claim> claimed(List<ClaimRequest> requests);

    /**
     * Claims keys: inserts each that is absent, and reads what is there of the others, even if another unit wrote it
     * after this one began.
     *
     * @param requests the wishes, each key once
     * @return an answer for each, in their order
     * @throws IllegalArgumentException if a key is there twice
     */
    List<Claim> claim(List<ClaimRequest> requests);

    /**
     * Appends events to a stream that this unit has locked.
     *
     * @param stream the stream
     * @param expected the version that it has; of the head that {@link #lock} gave, or of the last append
     * @param events what happened, one or more
     * @param state the state after it
     * @throws StreamMovedException if the stream has another version; at the end of the unit at the latest
     * @throws ReadOnlyException if an event of the aggregate cannot be read
     * @throws IllegalStateException if the unit has not locked the stream
     * @throws IllegalArgumentException if there is no event
     */
    void append(StreamId stream, long expected, List<NewEvent> events, Snapshot state);

    /**
     * Sets when something is due for an aggregate, in the place of what was set before; it stays until it is set anew.
     *
     * @param stream the aggregate, locked by this unit
     * @param at when; what is finer than a microsecond counts as a whole one; empty if nothing is due any more
     * @throws ReadOnlyException if an event of the aggregate cannot be read
     * @throws IllegalStateException if the aggregate is not locked, or has no event
     */
    void deadline(StreamId stream, Optional<Instant> at);

    /**
     * Makes an aggregate findable by a key; again makes no difference.
     *
     * @param stream the aggregate
     * @param key the name of the link, such as {@code order}
     * @param value its value
     * @throws IllegalArgumentException if key or value is no legal {@link Identifier}
     */
    void link(StreamId stream, String key, String value);

    /**
     * Asks for effects. One whose key is known already makes no difference.
     *
     * @param effects what the host has to do
     */
    void request(List<EffectRequest> effects);

    /**
     * Publishes messages. Each aggregate must be locked by this unit, and have an event, be it of this unit.
     *
     * @param messages what listeners learn once the unit is stored
     * @throws IllegalStateException if an aggregate is not locked, or has no event
     */
    void publish(List<Message> messages);

    /**
     * Keeps personal values. A token that is known already makes no difference.
     *
     * @param values the values
     */
    void keep(List<PersonalValue> values);

    /**
     * Erases all personal values of a subject, those that this unit keeps already too. A joined unit is refused where its
     * database shows nothing later than a snapshot.
     *
     * @param subject the subject that the values were kept under
     * @return how many values are gone
     */
    int erase(String subject);

    /**
     * Makes an aggregate read-only, because an event of it cannot be read.
     *
     * @param stream the aggregate, locked by this unit
     * @param reason why; its code is kept
     * @throws IllegalStateException if the aggregate is not locked, or has no event
     */
    void close(StreamId stream, Reason reason);

    /**
     * Lets a read-only aggregate be written to again, because all its events can be read: by a release that knows what
     * the one that closed it did not. One that is not read-only stays as it is.
     *
     * @param stream the aggregate, locked by this unit
     * @param state the state that its events give
     * @throws IllegalStateException if the aggregate is not locked, or has no event
     */
    void reopen(StreamId stream, Snapshot state);
}
