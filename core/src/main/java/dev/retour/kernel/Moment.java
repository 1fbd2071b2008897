package dev.retour.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How instants are kept: to the microsecond, which every database can hold, and within the years 1 to 9999, which every
 * document and calendar can write.
 *
 * <p>What is finer than a microsecond is cut off, so that a fact is the same again after it was stored in a column of
 * microseconds.
 */
public final class Moment {

    /** The first instant that is kept. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant that is kept. */
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Moment() {}

    /**
     * Cuts an instant to the microsecond.
     *
     * @param what what it is, for the message
     * @param instant the instant
     * @return the same instant, without what is finer than a microsecond
     * @throws IllegalArgumentException if it is before the year 1 or after the year 9999, in UTC
     */
    public static Instant of(String what, Instant instant) {
        if (!isKept(instant)) {
            throw new IllegalArgumentException(what + " is " + instant
                    + ", outside of the years 1 to 9999. Give the instant when it happened, in UTC.");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isKept(Instant instant) {
        long second = instant.getEpochSecond();
        return second >= FIRST.getEpochSecond() && second <= LAST.getEpochSecond();
    }
}
