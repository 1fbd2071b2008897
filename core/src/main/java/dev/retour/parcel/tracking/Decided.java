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
public record Decided(TrackingCommand command, Instant at) implements TrackingFact {

    /**
     * Cuts the instant to the microsecond.
     *
     * @throws IllegalArgumentException if it is outside of the years 1 to 9999
     */
    public Decided {
        at = Moment.of("The instant of a decision on a parcel", at);
    }

    @Override
    public Kind kind() {
        return Kind.DECIDED;
    }

    @Override
    public String type() {
        return command.kind().type();
    }

    @Override
    public String what() {
        return command.kind().name();
    }

    @Override
    public Tracking applyTo(Tracking before) {
        return before.with(this);
    }
}
