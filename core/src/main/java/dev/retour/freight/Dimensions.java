package dev.retour.freight;

import java.math.BigDecimal;

/**
 * The outer sides of a parcel.
 *
 * @param length one side
 * @param width another side
 * @param height the third side
 */
public record Dimensions(Length length, Length width, Length height) {

    /**
     * Three sides in one unit.
     *
     * @param length one side
     * @param width another side
     * @param height the third side
     * @param unit the unit of all three
     * @return the dimensions
     * @throws IllegalArgumentException if a side is negative or too large
     */
    public static Dimensions of(BigDecimal length, BigDecimal width, BigDecimal height, LengthUnit unit) {
        return new Dimensions(Length.of(length, unit), Length.of(width, unit), Length.of(height, unit));
    }

    /**
     * The longest side.
     *
     * @return its length
     */
    public Length longest() {
        return new Length(Math.max(length.nanometers(), Math.max(width.nanometers(), height.nanometers())));
    }

    @Override
    public String toString() {
        return length + " x " + width + " x " + height;
    }
}
