package dev.retour.testkit.payment;

import java.time.Duration;

/**
 * How patient a worker is.
 *
 * @param lease how long it may take over one effect; longer than the longest call
 * @param first how long it waits before it asks or tries again for the first time; each time twice as long as before
 * @param longest the longest that it waits
 * @param questions how often it asks what became of an attempt
 * @param attempts how often it tries in all
 */
public record Pace(Duration lease, Duration first, Duration longest, int questions, int attempts) {

    /** Asks after five minutes, and then ever more seldom for about a week; tries what failed five times. */
    public static final Pace STANDARD =
            new Pace(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofDays(1), 16, 5);

    /**
     * How long to wait before something is done once more.
     *
     * @param times how often it was done, from 1
     * @return how long
     */
    public Duration after(int times) {
        Duration wait = first;
        for (int i = 1; i < times && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
