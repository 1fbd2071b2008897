package dev.retour.order.entitlement;

import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of a fact that holds.
 *
 * @param observation who saw it, and in which version
 * @param content a digest of what it says, to tell a repetition from a contradiction
 * @param fact what it says
 * @param contradicting the digests of what else was told as the same version and does not hold, sorted
 * @param taken of a price adjustment: the units that cases had taken when its first version came
 */
public record KnownFact(
        Observation observation, String content, OrderFact fact, List<String> contradicting, List<TakenUnits> taken) {

    /** Copies the lists. */
    public KnownFact {
        contradicting = List.copyOf(contradicting);
        taken = List.copyOf(taken);
    }

    /**
     * Tells whether a content was told before as the version that holds.
     *
     * @param other its digest
     * @return true if it holds, or was told and does not hold
     */
    public boolean knows(String other) {
        return content.equals(other) || contradicting.contains(other);
    }

    /** What holds of two contents of one version: that of the greater digest, whichever came first. */
    KnownFact against(KnownFact other) {
        return content.compareTo(other.content) > 0 ? over(other) : other.over(this);
    }

    private KnownFact over(KnownFact loser) {
        List<String> losing = Stream.of(List.of(loser.content), contradicting, loser.contradicting)
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .toList();
        return new KnownFact(observation, content, fact, losing, taken);
    }
}
