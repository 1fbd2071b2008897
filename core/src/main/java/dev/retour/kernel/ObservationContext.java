package dev.retour.kernel;

import java.time.Instant;

/**
 * What the record of an observation carries: where it belongs, who passed it on, and when we learned of it.
 *
 * @param scope whose books
 * @param actor who passed it on
 * @param at when we learned of it, from the host's clock
 */
public record ObservationContext(Scope scope, Actor actor, Instant at) {

    /**
     * Cuts the time to the microsecond.
     *
     * @throws IllegalArgumentException if it is outside of the years 1 to 9999
     */
    public ObservationContext {
        at = Moment.of("The time of the record of an observation", at);
    }
}
