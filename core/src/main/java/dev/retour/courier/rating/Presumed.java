package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is taken for due where our facts leave it open. Immutable and thread-safe.
 *
 * @param shares the kinds of which every rule is that may be due, each with how much that may be
 * @param mostAs how much all may be that is charged under one name, in fine units
 * @param charged under which name each kind is charged
 */
record Presumed(Map<ChargeKind, Share> shares, Map<ChargeKind, Long> mostAs, Charged charged) {

    static final Presumed NOTHING = new Presumed(Map.of(), Map.of(), as -> 0);

    private static final Share NONE = new Share(0, 0, 0, false);

    boolean has(ChargeKind kind) {
        return shares.containsKey(kind);
    }

    Share share(ChargeKind kind) {
        return shares.getOrDefault(kind, NONE);
    }

    /** The sum of some lines in fine units. Rules that exclude each other have no more of a kind, or a name, than is presumed. */
    long sum(List<QuoteLine> lines, Predicate<QuoteLine> of) {
        return shares.isEmpty() ? plain(lines, of) : capped(lines, of);
    }

    private static long plain(List<QuoteLine> lines, Predicate<QuoteLine> of) {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum += of.test(lines.get(i)) ? lines.get(i).fine() : 0;
        }
        return sum;
    }

    private long capped(List<QuoteLine> lines, Predicate<QuoteLine> of) {
        Map<ChargeKind, Long> byKind = new EnumMap<>(ChargeKind.class);
        lines.stream().filter(of).forEach(line -> byKind.merge(line.kind(), line.fine(), Math::addExact));
        Map<ChargeKind, Long> byName = new EnumMap<>(ChargeKind.class);
        byKind.forEach((kind, sum) -> byName.merge(charged.as(kind), Math.min(sum, most(kind)), Math::addExact));
        long all = 0;
        for (Map.Entry<ChargeKind, Long> each : byName.entrySet()) {
            all = Math.addExact(all, Math.min(each.getValue(), mostAs.getOrDefault(each.getKey(), Long.MAX_VALUE)));
        }
        return all;
    }

    private long most(ChargeKind kind) {
        Share share = shares.get(kind);
        return share == null ? Long.MAX_VALUE : share.most();
    }

    /**
     * How much of a kind may be due.
     *
     * @param beyond how much more than the least a share of a value that is not known may be, in fine units
     * @param value the value that it is of, in fine units
     * @param most how much all that is due of the kind may be, in fine units
     * @param billed whether more than the least is billed; if not, only what rounding hides as a whole may be due
     */
    record Share(long beyond, long value, long most, boolean billed) {

        boolean mayHave(QuoteLine line) {
            return billed || line.fine() <= beyond;
        }
    }
}
