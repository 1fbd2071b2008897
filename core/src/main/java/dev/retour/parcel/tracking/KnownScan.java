package dev.retour.parcel.tracking;

import java.util.List;
import java.util.stream.Stream;

/**
 * The version of a scan that holds.
 *
 * @param scan what it says
 * @param content a digest of all that it says, its instant included, to tell a repetition from a contradiction
 * @param contradicting the digests of what else was told as the same version and does not hold, sorted
 */
public record KnownScan(Scan scan, String content, List<String> contradicting) {

    /** Copies the list. */
    public KnownScan {
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

    /** What holds of this and what comes after it: the higher version, and of one version the greater digest. */
    KnownScan then(KnownScan news) {
        int newer = Long.compare(
                news.scan.observation().version(), scan.observation().version());
        if (newer != 0) {
            return newer > 0 ? news : this;
        }
        if (knows(news.content)) {
            return this;
        }
        return news.content.compareTo(content) > 0 ? news.over(this) : over(news);
    }

    private KnownScan over(KnownScan loser) {
        List<String> losing = Stream.of(List.of(loser.content), contradicting, loser.contradicting)
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .toList();
        return new KnownScan(scan, content, losing);
    }
}
