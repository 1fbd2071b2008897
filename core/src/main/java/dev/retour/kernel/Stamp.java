package dev.retour.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something happened, when we learned of it, to which day it is booked, and who and what caused it.
 *
 * <p>Instants are kept to the microsecond, which every database can hold; what is finer is cut off.
 *
 * @param effectiveAt when it happened in the world
 * @param recordedAt when we recorded it, by the host's clock
 * @param bookedOn the day whose period it belongs to: the day it happened, or the first day of the first open period
 * @param cause the id of the command or the observation that caused it
 * @param actor who sent that
 */
public record Stamp(Instant effectiveAt, Instant recordedAt, LocalDate bookedOn, String cause, Actor actor) {

    /** The longest cause: the kind of cause and three ids. */
    public static final int MAX_CAUSE = 3 * Identifier.MAX_LENGTH + 32;

    /**
     * Cuts both instants to the microsecond.
     *
     * @throws IllegalArgumentException if the cause is empty, longer than {@value #MAX_CAUSE} characters, or no
     *     {@link StorableText}
     */
    public Stamp {
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        if (cause.isEmpty() || cause.length() > MAX_CAUSE) {
            throw new IllegalArgumentException("A cause has 1 to " + MAX_CAUSE + " characters.");
        }
        StorableText.check("A cause", cause);
    }
}
