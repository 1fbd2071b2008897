package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.ChargeKind.Family;
import dev.retour.kernel.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the differences of a bill our facts leave open, and how much more of them the courier's facts do. Made for one parcel.
 *
 * <p>What may be due of a charge grows with what it depends on, such as the weight. By ours, no more than the open part may be
 * due. What is more by the courier's weight is due if that weight is right, so it is a part of what the weight costs.
 */
final class OpenParts {

    private final Bounds bounds;
    private final Quote repriced;
    private final BilledSums sums;
    private final Map<ChargeKind, Long> differences;
    private final Map<ChargeKind, Long> billed;
    private final List<Reason> notes;
    private final Map<ChargeKind, Long> certain = new EnumMap<>(ChargeKind.class);

    /** Takes billed minus repriced by kind, which it changes by what is set off and by what is an effect of a step. */
    OpenParts(Bounds bounds, Quote repriced, BilledSums sums, Map<ChargeKind, Long> differences, List<Reason> notes) {
        this.bounds = bounds;
        this.repriced = repriced;
        this.sums = sums;
        this.differences = differences;
        this.billed = new EnumMap<>(differences);
        this.notes = notes;
    }

    /** What is open by our facts. */
    Map<ChargeKind, Unjudged> by(RateRequest request, Quote expected) {
        Map<ChargeKind, Unjudged> open = open(differences, request, expected, sums.isInside(Family.SURCHARGE));
        certain.putAll(rests(differences, open));
        return open;
    }

    /** How much less is certain by these facts, which is no difference any longer: first what is missing, then what is too much. */
    long beyond(RateRequest request, Quote quote) {
        if (certain.values().stream().allMatch(rest -> rest <= 0)) {
            return 0;
        }
        Map<ChargeKind, Long> changed = new EnumMap<>(billed);
        Map<ChargeKind, Long> rests = rests(changed, open(changed, request, quote, false));
        long most = Math.max(0, Math.subtractExact(sum(certain), sum(rests)));
        long missing = less(rests, true, most);
        return missing + less(rests, false, most - missing);
    }

    private long less(Map<ChargeKind, Long> rests, boolean missing, long most) {
        long less = 0;
        for (Map.Entry<ChargeKind, Long> each : new EnumMap<>(certain).entrySet()) {
            long rest = each.getValue();
            long common = Spread.common(rest, rests.getOrDefault(each.getKey(), 0L));
            less += rest < 0 == missing ? take(each.getKey(), Math.min(rest - common, most - less)) : 0;
        }
        return less;
    }

    private long take(ChargeKind kind, long less) {
        certain.merge(kind, -less, Math::addExact);
        differences.merge(kind, -less, Math::addExact);
        return less;
    }

    /** What is certain of differences, for all of which somebody has to answer. */
    private static Map<ChargeKind, Long> rests(Map<ChargeKind, Long> differences, Map<ChargeKind, Unjudged> open) {
        Map<ChargeKind, Long> rests = new EnumMap<>(differences);
        open.forEach((kind, part) -> rests.merge(kind, -part.minor(), Math::addExact));
        return rests;
    }

    private static long sum(Map<ChargeKind, Long> amounts) {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }

    private Map<ChargeKind, Unjudged> open(
            Map<ChargeKind, Long> changed, RateRequest request, Quote quote, boolean noted) {
        Map<ChargeKind, Set<MissingFact>> open = bounds.open(request, quote);
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<ChargeKind, Set<MissingFact>> charged = new EnumMap<>(ChargeKind.class);
        open.forEach((kind, facts) -> charged.merge(sums.as(kind), facts, MissingFact::both));
        Spread spread = spread(request, quote, open, noted);
        return new OpenCharges(changed, spread, spread.apartMinor(repriced)).of(charged);
    }

    /** What one amount for everything may hold is a note, and so is that the most cannot be held. */
    private Spread spread(RateRequest request, Quote quote, Map<ChargeKind, Set<MissingFact>> open, boolean noted) {
        try {
            Spread spread = bounds.spread(request, quote, open.keySet(), sums);
            notes.addAll(noted ? Bounds.leftOut(open, spread) : List.of());
            return spread;
        } catch (ArithmeticException beyondLong) {
            notes.add(Reason.of(RatingReason.AMOUNT_TOO_LARGE).with("weight", request.weight()));
            return new Spread(quote, open.keySet(), open.size(), sums).boundless();
        }
    }
}
