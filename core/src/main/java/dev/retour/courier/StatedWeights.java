package dev.retour.courier;

import dev.retour.freight.Weight;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The weights that a bill states. A weight of 0 says that nothing was weighed: it is kept as printed, and taken for no weight.
 * So a volume of 0 leaves open what was charged, while a scale at 0 leaves only what the volume weighs.
 *
 * @param entered what the sender declared
 * @param actual what the courier's scale showed
 * @param volumetric what the volume weighs
 * @param audited what a second weighing showed
 * @param billed what was charged
 */
@Value.Builder
public record StatedWeights(
        Optional<Weight> entered,
        Optional<Weight> actual,
        Optional<Weight> volumetric,
        Optional<Weight> audited,
        Optional<Weight> billed) {

    /** Nothing stated. */
    public static final StatedWeights NONE = builder().build();

    /**
     * Starts weights of which none is stated.
     *
     * @return a builder
     */
    public static StatedWeightsBuilder builder() {
        return new StatedWeightsBuilder();
    }

    /**
     * Only the weight that was charged.
     *
     * @param weight the weight
     * @return the weights
     */
    public static StatedWeights billed(Weight weight) {
        return builder().billed(weight).build();
    }

    /**
     * The weight that was charged, as far as the bill tells.
     *
     * @return the first that is above 0: the billed weight, the audited one, the larger of actual and volumetric where both
     *     are printed and the volumetric one is above 0
     */
    public Optional<Weight> charged() {
        return weighed(billed).or(() -> weighed(audited)).or(this::larger);
    }

    private Optional<Weight> larger() {
        return weighed(volumetric)
                .flatMap(byVolume -> actual.map(onScale -> onScale.compareTo(byVolume) > 0 ? onScale : byVolume));
    }

    /**
     * The weight on a scale, as far as the bill tells.
     *
     * @return the actual weight if it is above 0, else the entered one if that is
     */
    public Optional<Weight> measured() {
        return weighed(actual).or(() -> weighed(entered));
    }

    private static Optional<Weight> weighed(Optional<Weight> printed) {
        return printed.filter(weight -> !weight.equals(Weight.ZERO));
    }
}
