package dev.retour.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move, also back. In UTC unless another zone is asked for. Thread-safe. */
public final class FixedClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private FixedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock that stands at an instant.
     *
     * @param now what it shows
     * @return the clock
     */
    public static FixedClock at(Instant now) {
        return new FixedClock(new AtomicReference<>(now), ZoneOffset.UTC);
    }

    /**
     * A clock that stands at an instant.
     *
     * @param now what it shows, such as {@code 2026-03-01T08:00:00Z}
     * @return the clock
     * @throws java.time.format.DateTimeParseException if the text is no instant
     */
    public static FixedClock at(String now) {
        return at(Instant.parse(now));
    }

    /**
     * Sets the clock.
     *
     * @param instant what it shows from now on, be it earlier than before
     */
    public void set(Instant instant) {
        now.set(instant);
    }

    /**
     * Moves the clock.
     *
     * @param time how far; negative for back
     */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /**
     * The same clock in another zone: it moves with this one.
     *
     * @param other the zone
     * @return the clock
     */
    @Override
    public FixedClock withZone(ZoneId other) {
        return new FixedClock(now, other);
    }
}
