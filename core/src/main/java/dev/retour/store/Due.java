package dev.retour.store;

import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an aggregate among all for which something is due.
 *
 * @param at when it is due, in whole microseconds
 * @param stream the aggregate
 */
public record Due(Instant at, StreamId stream) implements Comparable<Due> {

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at).thenComparing(Due::stream);

    /**
     * Compares by instant, then by stream: the order in which {@link Reader#due} lists.
     *
     * @param other the other place
     * @return as {@link Comparable} says
     */
    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
