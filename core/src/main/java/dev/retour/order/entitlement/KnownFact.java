package dev.retour.order.entitlement;

import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact;
import java.util.List;

/**
 * The version of a fact that holds.
 *
 * @param observation who saw it, and in which version
 * @param content a digest of what it says, to tell a repetition from a contradiction
 * @param fact what it says
 * @param taken of a price adjustment: the units that cases had taken when its first version came
 */
public record KnownFact(Observation observation, String content, OrderFact fact, List<TakenUnits> taken) {

    /** Copies the list. */
    public KnownFact {
        taken = List.copyOf(taken);
    }

    /** Tells whether this one holds against another of the same source and id: the later version, whatever came first. */
    boolean beats(KnownFact other) {
        long version = observation.version();
        long its = other.observation.version();
        return version > its || (version == its && content.compareTo(other.content) > 0);
    }
}
