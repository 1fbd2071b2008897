package dev.retour.reconciliation.billing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parcels of an order that a waybill which is not ours may be about: the first by name, and how many. It is made once for
 * an order, since a bill may have as many such waybills as an order has parcels.
 *
 * @param first the names of the first, in their order
 * @param parcels how many there are
 */
record Kin(List<String> first, long parcels) {

    static final Kin NONE = new Kin(List.of(), 0);

    private static final int MOST_NAMES = 5;

    static Kin of(Stream<String> names) {
        List<String> all = names.sorted().distinct().toList();
        return new Kin(List.copyOf(all.subList(0, Math.min(MOST_NAMES, all.size()))), all.size());
    }

    /** Those of another order too. */
    Kin and(Kin other) {
        List<String> both = Stream.concat(first.stream(), other.first.stream())
                .sorted()
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        return new Kin(both, parcels + other.parcels);
    }

    boolean isEmpty() {
        return parcels == 0;
    }

    String names() {
        String names = String.join(", ", first);
        long more = parcels - first.size();
        return more > 0 ? names + ", +" + more : names;
    }
}
