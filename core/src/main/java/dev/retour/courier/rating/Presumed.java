package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is taken for due where our facts leave it open. Immutable and thread-safe.
 *
 * @param shares the kinds of which every rule is that may be due, each with how much that may be
 */
record Presumed(Map<ChargeKind, Share> shares) {

    static final Presumed NOTHING = new Presumed(Map.of());

    private static final Share NONE = new Share(0, 0, 0);

    boolean has(ChargeKind kind) {
        return shares.containsKey(kind);
    }

    Share share(ChargeKind kind) {
        return shares.getOrDefault(kind, NONE);
    }

    /** The sum of some lines in fine units. Rules that exclude each other have no more of a kind than is presumed of it. */
    long sum(List<QuoteLine> lines, Predicate<QuoteLine> of) {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum += of.test(lines.get(i)) ? lines.get(i).fine() : 0;
        }
        return shares.isEmpty() ? sum : sum - excess(lines, of);
    }

    private long excess(List<QuoteLine> lines, Predicate<QuoteLine> of) {
        long excess = 0;
        for (Map.Entry<ChargeKind, Share> share : shares.entrySet()) {
            long sum = NOTHING.sum(lines, of.and(line -> line.kind() == share.getKey()));
            excess += Math.max(0, sum - share.getValue().most());
        }
        return excess;
    }

    /**
     * How much of a kind may be due.
     *
     * @param beyond how much more than the least a share of a value that is not known may be, in fine units
     * @param value the value that it is of, in fine units
     * @param most how much all that is due of the kind may be, in fine units
     */
    record Share(long beyond, long value, long most) {}
}
