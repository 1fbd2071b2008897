package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.Map;

/**
 * What is taken for due where our facts leave it open. Immutable and thread-safe.
 *
 * @param shares the kinds of which every rule is that may be due, each with what a share of a value that is not known may be
 */
record Presumed(Map<ChargeKind, Share> shares) {

    static final Presumed NOTHING = new Presumed(Map.of());

    private static final Share NONE = new Share(0, 0);

    boolean has(ChargeKind kind) {
        return shares.containsKey(kind);
    }

    Share share(ChargeKind kind) {
        return shares.getOrDefault(kind, NONE);
    }

    /**
     * The most that a share of a value that is not known may be.
     *
     * @param beyond how much more than the least it may be, in fine units
     * @param value the value that it is of, in fine units
     */
    record Share(long beyond, long value) {}
}
