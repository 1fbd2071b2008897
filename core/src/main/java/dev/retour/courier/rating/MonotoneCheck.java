package dev.retour.courier.rating;

import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds where more weight costs less: at the end of a segment, a row or a rounding range, or by a surcharge that ends
 * with weight.
 *
 * <p>Between such ends every price rises with the weight, so looking on both sides of each end is enough.
 */
final class MonotoneCheck {

    private final RateCard card;
    private final Scale scale;
    private final CardFaults faults;

    MonotoneCheck(RateCard card, CardFaults faults) {
        this.card = card;
        this.scale = new Scale(card);
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < card.billableWeights().size(); i++) {
            checkWeight("$.billableWeights[" + i + "]", card.billableWeights().get(i));
        }
        for (int i = 0; i < card.rates().size(); i++) {
            checkPricing("$.rates[" + i + "].price", card.rates().get(i).price());
        }
        for (int i = 0; i < card.surcharges().size(); i++) {
            checkSurcharge("$.surcharges[" + i + "].when", card.surcharges().get(i));
        }
        for (int i = 0; i < card.reverse().size(); i++) {
            if (card.reverse().get(i).rate() instanceof ReverseRate.Priced priced) {
                checkPricing("$.reverse[" + i + "].rate.price", priced.price());
            }
        }
    }

    private void falling(String path, Weight weight) {
        faults.warn(path, Reason.of(RatingReason.NOT_MONOTONE).with("weight", weight));
    }

    private void checkWeight(String path, BillableWeight rule) {
        WeightRule compiled = new WeightRule(rule);
        for (RoundingStep step : rule.steps()) {
            step.upTo().filter(end -> fallsBehind(compiled, end)).ifPresent(end -> falling(path + ".steps", end));
        }
    }

    private static boolean fallsBehind(WeightRule rule, Weight end) {
        try {
            Weight next = end.plus(new Weight(1));
            return rule.billable(end, Optional.empty()) > rule.billable(next, Optional.empty());
        } catch (ArithmeticException beyondLong) {
            return false;
        }
    }

    private void checkPricing(String path, WeightPricing pricing) {
        WeightPrice price = new WeightPrice(path, pricing, scale);
        long last = 0;
        for (Weight end : ends(pricing)) {
            boolean falls = false;
            for (long offset = -1; offset <= 1; offset++) {
                long here = held(price, end.quanta() + offset);
                falls |= here != WeightPrice.NONE && here < last;
                last = here == WeightPrice.NONE ? last : here;
            }
            if (falls) {
                falling(path, end);
            }
        }
    }

    /** A weight below 0 or a price beyond what can be held is none: no quote will have it. */
    private static long held(WeightPrice price, long quanta) {
        try {
            return quanta < 0 ? WeightPrice.NONE : price.of(quanta);
        } catch (ArithmeticException beyondLong) {
            return WeightPrice.NONE;
        }
    }

    private static NavigableSet<Weight> ends(WeightPricing pricing) {
        NavigableSet<Weight> ends = new TreeSet<>();
        for (Segment segment : pricing.segments()) {
            segment.upTo().ifPresent(ends::add);
            if (segment.rate() instanceof SegmentRate.Table table) {
                table.rows().forEach(row -> ends.add(row.upTo()));
            }
        }
        return ends;
    }

    private void checkSurcharge(String path, Surcharge surcharge) {
        if (surcharge.when().filter(MonotoneCheck::endsWithWeight).isPresent()) {
            falling(path, Weight.ZERO);
        }
    }

    /** A negated condition on the weight may end the surcharge as the parcel grows. */
    private static boolean endsWithWeight(Condition condition) {
        return switch (condition.kind()) {
            case ALL -> ((Condition.All) condition).of().stream().anyMatch(MonotoneCheck::endsWithWeight);
            case ANY -> ((Condition.Any) condition).of().stream().anyMatch(MonotoneCheck::endsWithWeight);
            case NOT -> looksAtWeight(((Condition.Not) condition).of());
            default -> false;
        };
    }

    private static boolean looksAtWeight(Condition condition) {
        return switch (condition.kind()) {
            case ALL -> ((Condition.All) condition).of().stream().anyMatch(MonotoneCheck::looksAtWeight);
            case ANY -> ((Condition.Any) condition).of().stream().anyMatch(MonotoneCheck::looksAtWeight);
            case NOT -> looksAtWeight(((Condition.Not) condition).of());
            case HEAVIER -> true;
            default -> false;
        };
    }
}
