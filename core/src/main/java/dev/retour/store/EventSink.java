package dev.retour.store;

import dev.retour.kernel.Reason;
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
     * is unchecked, as the cause of a {@link StorageException} if it is checked. The reason of that names the class of
     * the failure and nothing of its message; but whoever logs the exception with its cause logs that message too, so
     * keep personal values out of it.
     *
     * @param transaction what to write with; it belongs to the unit and is neither committed nor closed here
     * @param envelopes the messages, in order
     * @throws Exception if they cannot be taken
     */
    void publish(T transaction, List<Envelope> envelopes) throws Exception;

    /**
     * Gives the messages of a unit to a sink as {@link #publish} says: for those who write a storage.
     *
     * @param sink takes them
     * @param transaction what to write with
     * @param envelopes the messages; where there are none, the sink is not asked
     * @param <T> what the host writes with
     */
    static <T> void tell(EventSink<? super T> sink, T transaction, List<Envelope> envelopes) {
        if (envelopes.isEmpty()) {
            return;
        }
        try {
            sink.publish(transaction, List.copyOf(envelopes));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            String failure = e.getClass().getName();
            throw new StorageException(Reason.of(StoreReason.STORAGE_FAILED).with("cause", failure), e);
        }
    }
}
