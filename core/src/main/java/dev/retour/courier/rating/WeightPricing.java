package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a billable weight costs: segments by weight, lightest first.
 *
 * @param boundary to which side the end of a segment belongs; {@link Boundary#UPPER_INCLUSIVE} if empty
 * @param segments the segments; all but the last have an end
 * @param minimum the least that is charged
 * @param maximum the most that is charged
 */
@Value.Builder
public record WeightPricing(
        Optional<Boundary> boundary,
        List<Segment> segments,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum) {

    /** To which side an end belongs. It holds for segments, steps and rows of tables alike. */
    public enum Boundary {
        /** A weight of exactly the end is still inside: 1.000 kg is one step of 1 kg. */
        UPPER_INCLUSIVE,
        /** A weight of exactly the end is the first one beyond: 1.000 kg is the second step of 1 kg. */
        UPPER_EXCLUSIVE
    }

    /** Copies the segments. */
    public WeightPricing {
        segments = List.copyOf(segments);
    }

    /**
     * Starts a price.
     *
     * @return a builder
     */
    public static WeightPricingBuilder builder() {
        return new WeightPricingBuilder();
    }

    /**
     * One price rule for all weights.
     *
     * @param rate the rule
     * @return the price
     */
    public static WeightPricing of(SegmentRate rate) {
        return new WeightPricing(
                Optional.empty(), List.of(new Segment(Optional.empty(), rate)), Optional.empty(), Optional.empty());
    }

    /**
     * First and continuing weight 首重/续重 for all weights.
     *
     * @param first the first weight
     * @param firstAmount its price
     * @param step each further weight, begun or full
     * @param stepAmount its price
     * @return the price
     */
    public static WeightPricing firstPlusStep(
            Weight first, BigDecimal firstAmount, Weight step, BigDecimal stepAmount) {
        return of(new SegmentRate.FirstPlusStep(first, firstAmount, step, stepAmount));
    }

    /**
     * The boundary that holds.
     *
     * @return the declared one, else upper inclusive
     */
    public Boundary effectiveBoundary() {
        return boundary.orElse(Boundary.UPPER_INCLUSIVE);
    }

    /**
     * A range of weights with its price.
     *
     * @param upTo the end of the range; empty for the last range, which has no end
     * @param rate what a weight in the range costs; it looks at the whole weight, not at the part in the range
     */
    public record Segment(Optional<Weight> upTo, SegmentRate rate) {}
}
