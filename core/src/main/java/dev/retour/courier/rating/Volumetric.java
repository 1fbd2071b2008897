package dev.retour.courier.rating;

import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.WeightUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a volume becomes a weight: length x width x height / divisor.
 *
 * <p>Sides are measured in {@link #lengthUnit} and the result is in {@link #weightUnit}: 6000 with cm and kg in China,
 * 139 with in and lb in the United States. Divisors are terms of a contract.
 *
 * @param divisor the volume that weighs one unit, above 0
 * @param lengthUnit the unit of the sides
 * @param weightUnit the unit of the result
 * @param sideStep to what each side is rounded first; empty for no rounding
 * @param sideRounding which way each side is rounded; up if empty
 * @param above the volume, in cubic length units, above which the volumetric weight counts; empty for always
 */
@Value.Builder
public record Volumetric(
        BigDecimal divisor,
        LengthUnit lengthUnit,
        WeightUnit weightUnit,
        Optional<Length> sideStep,
        Optional<RoundingMode> sideRounding,
        Optional<BigDecimal> above) {

    /**
     * Checks the divisor and the step.
     *
     * @throws IllegalArgumentException if one is not above 0
     */
    public Volumetric {
        if (sideStep.isPresent() && sideStep.get().nanometers() == 0) {
            throw new IllegalArgumentException("The step of a side must be above 0.");
        }
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("The divisor must be above 0, not " + divisor + ".");
        }
    }

    /**
     * Starts a rule.
     *
     * @return a builder
     */
    public static VolumetricBuilder builder() {
        return new VolumetricBuilder();
    }

    /**
     * The usual rule without rounding of sides and without a threshold.
     *
     * @param divisor the volume that weighs one unit
     * @param lengthUnit the unit of the sides
     * @param weightUnit the unit of the result
     * @return the rule
     * @throws IllegalArgumentException if the divisor is not above 0
     */
    public static Volumetric of(long divisor, LengthUnit lengthUnit, WeightUnit weightUnit) {
        return new Volumetric(
                BigDecimal.valueOf(divisor),
                lengthUnit,
                weightUnit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
