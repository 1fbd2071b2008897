package dev.retour.store;

import dev.retour.kernel.Scope;
import dev.retour.kernel.StorableText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the host has to do in the world. The host leases an effect, calls the world outside of any transaction, and
 * completes the effect.
 *
 * <p>An effect is lent once. From the moment its lease lapses, nobody knows whether the world was called: the effect is
 * {@link State#UNKNOWN} and is never lent again; ask the world and settle it by {@link #complete}. Leases are measured
 * by the clock of the storage. Thread-safe.
 */
public interface Effects {

    /** Where an effect is. Stages may be added; keep a default branch. */
    enum State {
        /** Waits for a worker. */
        READY,
        /** Is with a worker. */
        LEASED,
        /** A worker had it and did not come back: the world may have been called or not. */
        UNKNOWN,
        /** It is done, or was given up; its outcome says which. */
        COMPLETED
    }

    /**
     * Lends effects to a worker, oldest first. Those whose lease has lapsed are not lent.
     *
     * @param kinds the kinds that the worker can do
     * @param limit the most effects, above 0
     * @param lease how long the worker may take
     * @return the effects
     */
    List<Work> lease(Set<String> kinds, int limit, Duration lease);

    /**
     * Completes an effect, within the unit of work that also records what came out of it.
     *
     * <p>It takes the effect at once, until the unit ends: complete after {@link Unit#lock} and {@link Unit#claim}.
     *
     * <p>Whoever knows the outcome may complete an effect, whoever has it: an answer that comes after the lease has
     * lapsed is welcome, since it settles what was unknown; so does {@link Status#work()} once the world was asked.
     *
     * @param unit the unit of work, of the same storage and of the scope of the effect
     * @param work what was lent
     * @param outcome what came out, as canonical JSON without personal values
     * @return whether this completed it; false if it was complete already
     * @throws IllegalArgumentException if the unit or the effect is of another storage, the unit is of another scope, or the
     *     outcome is no {@link StorableText}
     */
    boolean complete(Unit unit, Work work, String outcome);

    /**
     * Gives an effect back that was certainly not done, such as when the world refused the connection.
     *
     * @param work what was lent
     * @param delay how long to wait first
     * @return whether it was still lent to this worker
     */
    boolean giveBack(Work work, Duration delay);

    /**
     * Looks an effect up.
     *
     * @param scope whose it is
     * @param key its key
     * @return where it is; empty if nobody asked for it
     */
    Optional<Status> find(Scope scope, String key);

    /**
     * The effects of which nobody knows whether they were done, oldest first, of all scopes.
     *
     * @param after the position after which to begin; 0 for the start
     * @param limit the most effects, above 0
     * @return effects of growing position
     */
    List<Status> unknown(long after, int limit);

    /**
     * An effect that was lent to a worker.
     *
     * @param position where it stands in the queue
     * @param scope whose it is
     * @param token who has it
     * @param request what is to be done
     */
    record Work(long position, Scope scope, String token, EffectRequest request) {}

    /**
     * Where an effect is.
     *
     * @param position where it stands in the queue
     * @param scope whose it is
     * @param request what is to be done
     * @param state how far it is
     * @param outcome what came out of it, once it is completed
     */
    record Status(long position, Scope scope, EffectRequest request, State state, Optional<String> outcome) {

        /**
         * What {@link Effects#complete} takes, for whoever asked the world without having the lease.
         *
         * @return the effect, with an empty token that gives nothing back
         */
        public Work work() {
            return new Work(position, scope, "", request);
        }
    }
}
