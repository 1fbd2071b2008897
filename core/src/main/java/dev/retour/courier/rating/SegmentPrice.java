package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;

/** A compiled {@link SegmentRate}. */
interface SegmentPrice {

    /** The price of a weight in fine units, or {@link WeightPrice#NONE}. */
    long of(long quanta);

    Reason explain(QuoteLine line, PricedBy rule, Scale scale);

    static SegmentPrice of(SegmentRate rate, boolean inclusive, Scale scale) {
        return switch (rate.kind()) {
            case FIXED -> new Fixed(scale.line(scale.fine(((SegmentRate.Fixed) rate).amount())));
            case FIRST_PLUS_STEP -> new FirstPlusStep((SegmentRate.FirstPlusStep) rate, inclusive, scale);
            case PER_UNIT -> new PerUnit((SegmentRate.PerUnit) rate, scale);
            case TABLE -> new Table((SegmentRate.Table) rate, inclusive, scale);
        };
    }

    /** One price. */
    record Fixed(long fine) implements SegmentPrice {

        @Override
        public long of(long quanta) {
            return fine;
        }

        @Override
        public Reason explain(QuoteLine line, PricedBy rule, Scale scale) {
            return rule.line(RatingReason.LINE_FIXED, line, scale);
        }
    }

    /** First and continuing weight. */
    record FirstPlusStep(long first, long firstAmount, long step, long stepAmount, boolean inclusive, Scale scale)
            implements SegmentPrice {

        FirstPlusStep(SegmentRate.FirstPlusStep rate, boolean inclusive, Scale scale) {
            this(
                    rate.first().quanta(),
                    scale.fine(rate.firstAmount()),
                    rate.step().quanta(),
                    scale.fine(rate.stepAmount()),
                    inclusive,
                    scale);
        }

        @Override
        public long of(long quanta) {
            return scale.line(Math.addExact(firstAmount, Math.multiplyExact(steps(quanta), stepAmount)));
        }

        /** Steps beyond the first weight, begun or full. */
        private long steps(long quanta) {
            long beyond = quanta - first;
            if (inclusive) {
                return beyond <= 0 ? 0 : (beyond - 1) / step + 1;
            }
            return beyond < 0 ? 0 : beyond / step + 1;
        }

        @Override
        public Reason explain(QuoteLine line, PricedBy rule, Scale quoteScale) {
            return rule.line(RatingReason.LINE_FIRST_PLUS_STEP, line, quoteScale)
                    .with("first", new Weight(first))
                    .with("firstAmount", quoteScale.money(firstAmount))
                    .with("steps", steps(line.basis()))
                    .with("step", new Weight(step))
                    .with("stepAmount", quoteScale.money(stepAmount));
        }
    }

    /** In proportion to the weight. */
    record PerUnit(long unit, long amount, Proportion proportion) implements SegmentPrice {

        PerUnit(SegmentRate.PerUnit rate, Scale scale) {
            this(
                    rate.unit().quanta(),
                    scale.fine(rate.amount()),
                    scale.proportion(scale.fine(rate.amount()), rate.unit().quanta()));
        }

        @Override
        public long of(long quanta) {
            return proportion.of(quanta);
        }

        @Override
        public Reason explain(QuoteLine line, PricedBy rule, Scale quoteScale) {
            return rule.line(RatingReason.LINE_PER_UNIT, line, quoteScale)
                    .with("unit", new Weight(unit))
                    .with("unitAmount", quoteScale.money(amount));
        }
    }

    /** A price for each weight of a list. */
    final class Table implements SegmentPrice {

        private final long[] ends;
        private final long[] amounts;
        private final boolean inclusive;

        Table(SegmentRate.Table rate, boolean inclusive, Scale scale) {
            this.ends =
                    rate.rows().stream().mapToLong(row -> row.upTo().quanta()).toArray();
            this.amounts = rate.rows().stream()
                    .mapToLong(row -> scale.line(scale.fine(row.amount())))
                    .toArray();
            this.inclusive = inclusive;
        }

        @Override
        public long of(long quanta) {
            int row = WeightPrice.find(ends, quanta, inclusive);
            return row == ends.length ? WeightPrice.NONE : amounts[row];
        }

        @Override
        public Reason explain(QuoteLine line, PricedBy rule, Scale scale) {
            return rule.line(RatingReason.LINE_TABLE, line, scale).with("weight", new Weight(line.basis()));
        }
    }
}
