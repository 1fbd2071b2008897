package dev.retour.store;

import java.time.Duration;
import java.util.List;

/**
 * Messages that wait for the host's listeners. Each is delivered at least once; those of one aggregate in their order,
 * to one worker at a time.
 *
 * <p>Leases are measured by the clock of the storage, so workers may have clocks that differ. Thread-safe.
 */
public interface Outbox {

    /**
     * Lends messages to a worker. Of one aggregate it lends the first ones, up to one that is lent, waits to be tried
     * again, or is dead: such a message holds back those after it, and none before it.
     *
     * @param limit the most messages, above 0
     * @param lease how long the worker may take; after that they are lent again
     * @return messages, those of one aggregate in order
     */
    List<Delivery> lease(int limit, Duration lease);

    /**
     * Tells that messages have arrived. It is the last of them.
     *
     * @param deliveries what was lent; a delivery whose lease has passed to another makes no difference
     * @return how many were still lent to this worker
     */
    int acknowledge(List<Delivery> deliveries);

    /**
     * Gives a message back, to be delivered again, and frees the later ones of its aggregate to follow it.
     *
     * @param delivery what was lent
     * @param delay how long to wait first
     * @param why what went wrong, for whoever looks; without personal values, cut to 500 characters
     * @return whether it was still lent to this worker
     */
    boolean retry(Delivery delivery, Duration delay, String why);

    /**
     * Gives a message up until someone has looked: it is dead, and holds back the later ones of its aggregate, so that
     * nothing overtakes it.
     *
     * @param delivery what was lent
     * @param why what went wrong, for whoever looks; without personal values, cut to 500 characters
     * @return whether it was still lent to this worker
     */
    boolean bury(Delivery delivery, String why);

    /**
     * What is kept of a text that says what went wrong: control characters become spaces, and a text above 500
     * characters is cut without splitting a character. So no text makes a storage fail.
     *
     * @param why what went wrong
     * @return what is stored
     */
    static String remark(String why) {
        StringBuilder kept = new StringBuilder();
        why.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .map(c -> Character.getType(c) == Character.SURROGATE ? '?' : c)
                .takeWhile(c -> kept.length() + Character.charCount(c) <= 500)
                .forEachOrdered(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * The dead messages, oldest first.
     *
     * @param after the position after which to begin; 0 for the start
     * @param limit the most messages, above 0
     * @return dead messages of growing position
     */
    List<DeadLetter> dead(long after, int limit);

    /**
     * Lets a dead message be delivered again.
     *
     * @param position its position
     * @return whether it was dead
     */
    boolean revive(long position);

    /**
     * Drops a dead message for good, and frees the later ones of its aggregate.
     *
     * @param position its position
     * @return whether it was dead
     */
    boolean discard(long position);

    /**
     * How far the listeners are behind.
     *
     * @return the number of waiting and dead messages and the age of the oldest
     */
    Lag lag();

    /**
     * A message that was lent to a worker.
     *
     * @param position where it stands in the outbox, growing with the time of its unit
     * @param token who has it; only the holder of the token may answer
     * @param attempt which delivery this is, from 1
     * @param envelope the message
     */
    record Delivery(long position, String token, int attempt, Envelope envelope) {}

    /**
     * A message that was given up.
     *
     * @param position where it stands in the outbox
     * @param attempts how often it was lent
     * @param why what went wrong last
     * @param envelope the message
     */
    record DeadLetter(long position, int attempts, String why, Envelope envelope) {}

    /**
     * How far the listeners are behind.
     *
     * @param waiting messages that are not delivered, the lent ones too, without the dead
     * @param dead messages that were given up
     * @param oldest how long the oldest waiting message has waited since it was recorded; zero if none waits
     */
    record Lag(long waiting, long dead, Duration oldest) {}
}
