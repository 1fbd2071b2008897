package dev.retour.store;

import java.util.List;

/**
 * Takes messages into the host's own outbox, in the transaction that stores the events, instead of into ours.
 *
 * @param <T> what the host writes with, such as a JDBC connection
 */
@FunctionalInterface
public interface EventSink<T> {

    /**
     * Takes the messages of one unit of work that has any. What it throws undoes the unit and comes out: unchanged if it
     * is unchecked, as the cause of a {@link StorageException} if it is checked.
     *
     * @param transaction what to write with; it belongs to the unit and is neither committed nor closed here
     * @param envelopes the messages, in order
     * @throws Exception if they cannot be taken
     */
    void publish(T transaction, List<Envelope> envelopes) throws Exception;
}
