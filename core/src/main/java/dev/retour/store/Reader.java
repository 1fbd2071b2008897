package dev.retour.store;

import dev.retour.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what is stored in one scope, without locks. Lives as long as the call that it was lent to. */
public interface Reader {

    /**
     * The end of a stream.
     *
     * @param stream the stream
     * @return its head; of version 0 if it does not exist
     */
    Head head(StreamId stream);

    /**
     * The events of a stream, in order.
     *
     * @param stream the stream
     * @param after the version after which to begin; 0 for the start
     * @param limit the most events wanted, above 0
     * @return events of growing version
     */
    List<StoredEvent> events(StreamId stream, long after, int limit);

    /**
     * Streams of one type, by id.
     *
     * @param type the type of stream
     * @param after the id after which to begin; empty text for the start
     * @param limit the most heads wanted, above 0
     * @return heads of growing id, compared by code points
     */
    List<Head> streams(String type, String after, int limit);

    /**
     * Streams that an aggregate was linked to by {@link Unit#link}, by type and id. Within a unit, those that are linked by
     * now; a joined unit is refused where its database shows nothing later than a snapshot.
     *
     * @param key the name of the link, such as {@code order}
     * @param value its value
     * @param after the stream after which to begin; empty for the start
     * @param limit the most streams wanted, above 0
     * @return streams, growing by type and id, compared by code points
     */
    List<StreamId> linked(String key, String value, Optional<StreamId> after, int limit);

    /**
     * Aggregates of one type whose deadline has come, the earliest first; those that are read-only too. For the next page, begin after
     * the last one: one that was moved on meanwhile is left out or comes again with its new deadline, and no other is
     * missed. Works as long as the page is, however many streams there are.
     *
     * @param type the type of stream
     * @param now until when, inclusive
     * @param after the place after which to begin; empty for the start
     * @param limit the most heads wanted, above 0
     * @return heads with a deadline, growing by deadline, then by id, compared by code points
     */
    List<Head> due(String type, Instant now, Optional<Due> after, int limit);

    /**
     * A personal value.
     *
     * @param token what the event holds
     * @return the value; empty once it is erased
     */
    Optional<Personal> personal(String token);
}
