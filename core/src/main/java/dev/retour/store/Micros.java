package dev.retour.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are stored and hashed: whole microseconds, of instants since 1970 UTC. What is finer is cut off. */
public final class Micros {

    private static final long SECOND = 1_000_000L;

    /** The first and the last time that is told apart from those beyond it. */
    private static final Instant FIRST = Instant.EPOCH.minus(Long.MAX_VALUE / 2, ChronoUnit.MICROS);

    private static final Instant LAST = Instant.EPOCH.plus(Long.MAX_VALUE / 2, ChronoUnit.MICROS);

    /** As good as for ever, and far enough from the end of a {@code long} to be added to a time. */
    private static final Duration MOST = Duration.of(Long.MAX_VALUE / 4, ChronoUnit.MICROS);

    private Micros() {}

    /**
     * An instant as a number.
     *
     * @param instant an instant within 292,000 years of 1970
     * @return its microseconds since 1970 UTC
     * @throws ArithmeticException if it is further away
     */
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
    }

    /**
     * An instant as a number to compare with.
     *
     * @param instant any instant
     * @return its microseconds since 1970 UTC; of one that is more than 146,000 years from 1970, those of the last that is not
     */
    public static long nearest(Instant instant) {
        if (instant.isAfter(LAST)) {
            return of(LAST);
        }
        return of(instant.isBefore(FIRST) ? FIRST : instant);
    }

    /**
     * A number as an instant.
     *
     * @param micros microseconds since 1970 UTC
     * @return the instant
     */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The same instant in whole microseconds, or the next one that is; of one that is too far away, the {@link #nearest}. */
    static Instant ceiling(Instant instant) {
        Instant whole = instant(nearest(instant));
        return whole.isBefore(instant) && instant.isBefore(LAST) ? whole.plusNanos(1_000) : whole;
    }

    /**
     * The length of a lease or of a delay.
     *
     * @param duration how long
     * @return its microseconds; of what is longer than 73,000 years, the microseconds of those
     */
    public static long of(Duration duration) {
        Duration length = duration.compareTo(MOST) > 0 ? MOST : duration;
        return Math.multiplyExact(length.getSeconds(), SECOND) + length.getNano() / 1_000;
    }

    /**
     * The end of a lease or of a delay.
     *
     * @param from when it begins
     * @param duration how long it is
     * @return the instant after it; of what is longer than 73,000 years, the instant after those
     */
    static Instant after(Instant from, Duration duration) {
        return from.plus(of(duration), ChronoUnit.MICROS);
    }
}
