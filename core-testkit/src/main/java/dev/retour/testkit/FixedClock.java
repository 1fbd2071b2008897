package dev.retour.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to move, also back. In UTC unless another zone is asked for. Thread-safe. */
public final class FixedClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private FixedClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** What the clocks of all zones share. */
    private static final class Hand {

        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /**
     * A clock that stands at an instant.
     *
     * @param now what it shows
     * @return the clock
     */
    public static FixedClock at(Instant now) {
        return new FixedClock(new Hand(now), ZoneOffset.UTC);
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
        hand.set(instant);
    }

    /**
     * Moves the clock.
     *
     * @param time how far; negative for back
     */
    public void pass(Duration time) {
        hand.pass(time);
    }

    @Override
    public Instant instant() {
        return hand.now();
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
        return new FixedClock(hand, other);
    }
}
