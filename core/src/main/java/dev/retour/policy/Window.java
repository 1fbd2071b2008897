package dev.retour.policy;

import java.time.Instant;

/**
 * In which time a return may be asked for.
 *
 * @param days how many days it has
 * @param from the instant that it counts from
 * @param closes the first instant at which it is closed
 */
public record Window(int days, Instant from, Instant closes) {

    /**
     * Tells whether it is open.
     *
     * @param at the instant of the request
     * @return true before it closes, also before the instant that it counts from
     */
    public boolean isOpen(Instant at) {
        return at.isBefore(closes);
    }
}
