package dev.retour.host;

import dev.retour.kernel.CommandContext;
import dev.retour.kernel.ObservationContext;
import java.time.Duration;

/**
 * Watches what Retour does, for metrics and traces. Called on the thread that works, when a unit of work has ended.
 * Exceptions that it throws are ignored. An {@link Error} comes out, and undoes nothing.
 *
 * <p>Where Retour owns the transaction, what was done is stored for good by then. In the transaction of the host it is
 * written and not yet committed: if the host rolls back, the observer has heard of what never was.
 */
public interface RetourObserver {

    /** Watches nothing: what holds where the host lends no observer. */
    RetourObserver NOBODY = new RetourObserver() {};

    /** How a command or an observation ended. */
    enum Outcome {
        /** It was accepted and stored; in the transaction of the host, once that commits. */
        ACCEPTED,
        /** It was refused. */
        REFUSED,
        /** It was known already; the first answer was given again. */
        REPEATED,
        /** It failed; the exception tells why. */
        FAILED
    }

    /**
     * A command has ended.
     *
     * @param context who sent it
     * @param command its stable name
     * @param outcome how it ended
     * @param took how long it took, by the host's clock
     */
    default void ended(CommandContext context, String command, Outcome outcome, Duration took) {}

    /**
     * An observation has been recorded, or has failed to be. It is never refused.
     *
     * @param context who passed it on
     * @param observation the stable name of what was observed, such as {@code order.delivered}
     * @param outcome {@link Outcome#ACCEPTED} if it was new, be it a contradiction; {@link Outcome#REPEATED} if it was known
     *     or overtaken
     * @param took how long it took, by the host's clock
     */
    default void recorded(ObservationContext context, String observation, Outcome outcome, Duration took) {}
}
