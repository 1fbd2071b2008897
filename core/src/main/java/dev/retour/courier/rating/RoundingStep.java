package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * To what a weight of a range is rounded.
 *
 * @param upTo the heaviest weight of the range, included; empty for the last range, which has no end
 * @param step the weight becomes a multiple of this; above 0
 * @param mode which way; up if empty
 */
public record RoundingStep(Optional<Weight> upTo, Weight step, Optional<RoundingMode> mode) {

    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if it is 0
     */
    public RoundingStep {
        if (step.quanta() == 0) {
            throw new IllegalArgumentException("The step of a rounding must be above 0.");
        }
    }

    /**
     * Rounds every weight up.
     *
     * @param step to a multiple of this
     * @return the step
     * @throws IllegalArgumentException if it is 0
     */
    public static RoundingStep up(Weight step) {
        return new RoundingStep(Optional.empty(), step, Optional.empty());
    }

    /**
     * Rounds the weights of a range up.
     *
     * @param upTo the heaviest weight of the range
     * @param step to a multiple of this
     * @return the step
     * @throws IllegalArgumentException if it is 0
     */
    public static RoundingStep up(Weight upTo, Weight step) {
        return new RoundingStep(Optional.of(upTo), step, Optional.empty());
    }
}
