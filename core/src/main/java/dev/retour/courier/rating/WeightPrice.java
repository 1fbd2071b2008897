package dev.retour.courier.rating;

import dev.retour.courier.rating.WeightPricing.Boundary;
import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/** A compiled {@link WeightPricing}. */
final class WeightPrice implements PricedBy {

    /** The answer for a weight beyond the last segment. */
    static final long NONE = -1;

    private final String path;
    private final boolean inclusive;
    private final long[] ends;
    private final SegmentPrice[] segments;
    private final long minimum;
    private final long maximum;
    private final Scale scale;

    WeightPrice(String path, WeightPricing pricing, Scale scale) {
        this.path = path;
        this.scale = scale;
        this.inclusive = pricing.effectiveBoundary() == Boundary.UPPER_INCLUSIVE;
        this.ends = pricing.segments().stream().mapToLong(WeightPrice::end).toArray();
        this.segments = pricing.segments().stream()
                .map(segment -> SegmentPrice.of(segment.rate(), inclusive, scale))
                .toArray(SegmentPrice[]::new);
        this.minimum = limit(pricing.minimum(), 0);
        this.maximum = limit(pricing.maximum(), Long.MAX_VALUE);
    }

    private static long end(Segment segment) {
        return segment.upTo().isEmpty() ? Long.MAX_VALUE : segment.upTo().get().quanta();
    }

    private long limit(Optional<BigDecimal> amount, long otherwise) {
        return amount.isEmpty() ? otherwise : scale.line(scale.fine(amount.get()));
    }

    /** The price of a weight in fine units, or {@link #NONE}. */
    long of(long quanta) {
        int segment = find(ends, quanta, inclusive);
        if (segment == ends.length) {
            return NONE;
        }
        long fine = segments[segment].of(quanta);
        return fine == NONE ? NONE : Math.min(maximum, Math.max(minimum, fine));
    }

    /** The first range that a weight lies in, or the number of ranges. */
    static int find(long[] ends, long quanta, boolean inclusive) {
        int i = 0;
        while (i < ends.length && (inclusive ? quanta > ends[i] : quanta >= ends[i])) {
            i++;
        }
        return i;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Reason explain(QuoteLine line, Scale quoteScale) {
        int segment = find(ends, line.basis(), inclusive);
        return segments[segment].explain(line, this, quoteScale);
    }
}
