package dev.retour.parcel.tracking;

import dev.retour.kernel.Moment;
import java.time.Instant;

/**
 * Something that we did about a parcel.
 *
 * @param command what
 * @param at when, to the microsecond. What moves the parcel comes after all that was known of it then: where the clock of a courier
 *     is ahead of ours, a microsecond after the last of it
 */
public record Decided(TrackingCommand command, Instant at) {

    /**
     * Cuts the instant to the microsecond.
     *
     * @throws IllegalArgumentException if it is outside of the years 1 to 9999
     */
    public Decided {
        at = Moment.of("The instant of a decision on a parcel", at);
    }
}
