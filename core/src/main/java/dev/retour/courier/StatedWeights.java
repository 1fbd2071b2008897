package dev.retour.courier;

import dev.retour.freight.Weight;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The weights that a bill states. A weight of 0 says that nothing was weighed, so it is not stated.
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

    /** Takes weights of 0 for not stated. */
    public StatedWeights {
        entered = entered.filter(StatedWeights::isWeighed);
        actual = actual.filter(StatedWeights::isWeighed);
        volumetric = volumetric.filter(StatedWeights::isWeighed);
        audited = audited.filter(StatedWeights::isWeighed);
        billed = billed.filter(StatedWeights::isWeighed);
    }

    private static boolean isWeighed(Weight weight) {
        return weight.compareTo(Weight.ZERO) > 0;
    }

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
     * @return the billed weight, else the audited one, else the larger of actual and volumetric where both are stated
     */
    public Optional<Weight> charged() {
        Optional<Weight> larger = volumetric.flatMap(
                byVolume -> actual.map(onScale -> onScale.compareTo(byVolume) > 0 ? onScale : byVolume));
        return billed.or(() -> audited).or(() -> larger);
    }

    /**
     * The weight on a scale, as far as the bill tells.
     *
     * @return the actual weight, else the entered one
     */
    public Optional<Weight> measured() {
        return actual.or(() -> entered);
    }
}
