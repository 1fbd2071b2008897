package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the weight that is charged follows from scale and tape.
 *
 * <p>In this order: the basis is taken, the minimum applied, the step rounded. A weight that is above a multiple of its
 * step by no more than the tolerance is rounded down to it, but never to nothing.
 *
 * @param services for which services; empty for all
 * @param zones for which zones; empty for all
 * @param basis which weight counts
 * @param volumetric how the volumetric weight is found; needed unless the basis is {@link Basis#ACTUAL}
 * @param minimum the least weight that is charged
 * @param steps to what the weight is rounded, by range, lightest range first; empty for no rounding
 * @param tolerance how much above a step is forgiven; only for steps that round up
 */
@Value.Builder
public record BillableWeight(
        List<String> services,
        List<String> zones,
        Basis basis,
        Optional<Volumetric> volumetric,
        Optional<Weight> minimum,
        List<RoundingStep> steps,
        Optional<Weight> tolerance) {

    /**
     * Which weight counts.
     *
     * <p>More may come: a {@code switch} needs a default branch.
     */
    public enum Basis {
        /** The larger of actual and volumetric weight. */
        MAX,
        /** The weight on the scale. */
        ACTUAL,
        /** The weight by volume, where the dimensions are known; else the actual one. */
        VOLUMETRIC
    }

    /** Copies the lists. */
    public BillableWeight {
        services = List.copyOf(services);
        zones = List.copyOf(zones);
        steps = List.copyOf(steps);
    }

    /**
     * Starts a rule.
     *
     * @return a builder
     */
    public static BillableWeightBuilder builder() {
        return new BillableWeightBuilder();
    }
}
