package dev.retour.kernel;

import java.time.Instant;

/**
 * What every command carries: where it acts, under which id, who sent it, and when.
 *
 * @param scope whose books
 * @param command the id of the command; a repeated command has the same id
 * @param actor who sent it
 * @param at the business time of the command, from the host's clock
 */
public record CommandContext(Scope scope, CommandId command, Actor actor, Instant at) {

    /**
     * Cuts the time to the microsecond.
     *
     * @throws IllegalArgumentException if it is outside of the years 1 to 9999
     */
    public CommandContext {
        at = Moment.of("The time of a command", at);
    }
}
