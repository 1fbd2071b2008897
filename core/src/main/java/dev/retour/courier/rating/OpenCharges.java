package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells what of the differences of a bill our facts leave open: what lies between the least and the most. Made for one parcel.
 *
 * <p>One charge may be due in place of another one. What is billed of the first may then be due, and what is missing of the
 * second may not be. The two are set off, and what is left may be due as far as the sum of all may be.
 *
 * <p>Where the card rounds the sum alone, what is open moves what rounding leaves on other kinds. That is open too.
 */
final class OpenCharges {

    private final Map<ChargeKind, Long> differences;
    private final Map<ChargeKind, Unjudged> unjudged = new EnumMap<>(ChargeKind.class);
    private long inDoubt;
    private long certain;

    /** Takes billed minus repriced by kind, and for freight in all, which it changes by what is set off. */
    OpenCharges(Map<ChargeKind, Long> differences) {
        this.differences = differences;
    }

    /** Most parcels are billed nothing too much, and need no second quote. */
    Map<ChargeKind, Unjudged> by(Bounds bounds, RateRequest own, Quote expected, BilledSums billed) {
        boolean tooMuch = differences.values().stream().anyMatch(difference -> difference > 0);
        Map<ChargeKind, Set<MissingFact>> open = tooMuch ? bounds.open(own, expected) : Map.of();
        if (!open.isEmpty()) {
            split(open, bounds.spread(own, expected, open.keySet(), billed.of(open.keySet())));
            round(open, Math.multiplyExact(expected.apartMinor(), differences.size()));
        }
        return unjudged;
    }

    private void split(Map<ChargeKind, Set<MissingFact>> open, Spread spread) {
        Map<ChargeKind, Long> parts = new EnumMap<>(ChargeKind.class);
        differences.forEach((kind, difference) -> parts.put(kind, spread.part(kind, difference)));
        long sum = parts.values().stream().reduce(0L, Math::addExact);
        inDoubt = Math.max(0, Math.min(sum, spread.most()));
        certain = Math.subtractExact(sum, inDoubt);
        parts.forEach((kind, part) -> settle(kind, part, open.getOrDefault(kind, Set.of())));
    }

    /** What is neither in doubt nor certain of a part is set off against another one. */
    private void settle(ChargeKind kind, long part, Set<MissingFact> missing) {
        long doubtful = Spread.common(part, inDoubt);
        long sure = Spread.common(part - doubtful, certain);
        inDoubt -= doubtful;
        certain -= sure;
        differences.merge(kind, doubtful + sure - part, Math::addExact);
        doubt(kind, doubtful, missing);
    }

    /** What rounding leaves goes to the kind that is most in doubt, or to any one that is open. */
    private void round(Map<ChargeKind, Set<MissingFact>> open, long most) {
        ChargeKind kind = Collections.max(open.keySet(), Comparator.comparingLong(this::doubtful));
        long left = 0;
        for (Map.Entry<ChargeKind, Long> each : differences.entrySet()) {
            long rest = Math.subtractExact(each.getValue(), doubtful(each.getKey()));
            if (Math.abs(rest) <= most) {
                each.setValue(doubtful(each.getKey()));
                left += rest;
            }
        }
        differences.merge(kind, left, Math::addExact);
        doubt(kind, doubtful(kind) + left, open.getOrDefault(kind, Set.of()));
    }

    private long doubtful(ChargeKind kind) {
        Unjudged part = unjudged.get(kind);
        return part == null ? 0 : part.minor();
    }

    private void doubt(ChargeKind kind, long minor, Set<MissingFact> missing) {
        if (minor > 0) {
            unjudged.put(kind, new Unjudged(minor, missing));
        } else {
            unjudged.remove(kind);
        }
    }
}
