package dev.retour.benchmarks.rating;

import dev.retour.freight.Dimensions;
import dev.retour.freight.LengthUnit;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/**
 * The outer sides of a parcel, as a shop keeps them.
 *
 * @param length one side in centimeters, with one decimal
 * @param width another side
 * @param height the third side
 */
record Box(BigDecimal length, BigDecimal width, BigDecimal height) {

    static Box random(RandomGenerator random) {
        return new Box(side(random), side(random), side(random));
    }

    private static BigDecimal side(RandomGenerator random) {
        return BigDecimal.valueOf(random.nextInt(50, 600), 1);
    }

    Dimensions dimensions() {
        return Dimensions.of(length, width, height, LengthUnit.CENTIMETER);
    }
}
