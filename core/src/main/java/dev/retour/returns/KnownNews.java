package dev.retour.returns;

import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of an observation that holds.
 *
 * @param order the order that was named with it, which may not be the one of the case
 * @param observation who saw it, and in which version
 * @param content a digest of what it tells, to know a repetition from a contradiction
 * @param news what it tells
 * @param contradicting the digests of what else was told as the same version and does not hold, sorted
 */
public record KnownNews(
        OrderId order, Observation observation, String content, CaseNews news, List<String> contradicting) {

    /** Copies the list. */
    public KnownNews {
        contradicting = List.copyOf(contradicting);
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

    /** What holds of two: the greater version; of one version that of the greater digest, whichever came first. */
    KnownNews or(KnownNews other) {
        int newer = Long.compare(other.observation.version(), observation.version());
        if (newer != 0) {
            return newer > 0 ? other : this;
        }
        if (knows(other.content)) {
            return this;
        }
        return content.compareTo(other.content) > 0 ? over(other) : other.over(this);
    }

    private KnownNews over(KnownNews loser) {
        List<String> losing = Stream.of(List.of(loser.content), contradicting, loser.contradicting)
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .toList();
        return new KnownNews(order, observation, content, news, losing);
    }
}
