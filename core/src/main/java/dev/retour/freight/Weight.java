package dev.retour.freight;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weight.
 *
 * <p>Held as a whole number of nanograms, so that metric and imperial weights are exact side by side. Two weights are equal when
 * they are the same amount, whatever the unit they were written in.
 *
 * @param nanograms the amount, never negative
 */
public record Weight(long nanograms) implements Comparable<Weight> {

    /** Nothing. */
    public static final Weight ZERO = new Weight(0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?) ?([a-z]{1,2})");

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Weight {
        if (nanograms < 0) {
            throw new IllegalArgumentException("A weight is never negative.");
        }
    }

    /**
     * Makes a weight.
     *
     * @param amount how many units
     * @param unit the unit
     * @return the weight
     * @throws IllegalArgumentException if it is negative, finer than one of the nanograms, or too large
     */
    public static Weight of(BigDecimal amount, WeightUnit unit) {
        try {
            return new Weight(
                    amount.multiply(BigDecimal.valueOf(unit.nanograms())).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "A weight of " + amount + " " + unit.symbol() + " is too large or too fine to be held exactly.", e);
        }
    }

    /**
     * Makes a weight.
     *
     * @param amount how many units
     * @param unit the unit
     * @return the weight
     * @throws IllegalArgumentException if it is negative or too large
     */
    public static Weight of(long amount, WeightUnit unit) {
        return of(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Reads a weight as it is written in documents.
     *
     * @param text a plain number and a unit, such as {@code 1.5 kg}
     * @return the weight
     * @throws IllegalArgumentException if the text is none
     */
    public static Weight parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no weight. Write a number and a unit, such as 1.5 kg.");
        }
        return of(new BigDecimal(matcher.group(1)), WeightUnit.of(matcher.group(2)));
    }

    /**
     * The amount in a unit, exactly.
     *
     * @param unit the unit
     * @return the amount without zeros at its end
     * @throws ArithmeticException if it has no finite decimal form in that unit
     */
    public BigDecimal in(WeightUnit unit) {
        BigDecimal amount = BigDecimal.valueOf(nanograms).divide(BigDecimal.valueOf(unit.nanograms()));
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /**
     * Adds.
     *
     * @param other the other weight
     * @return the sum
     * @throws ArithmeticException if it is too large
     */
    public Weight plus(Weight other) {
        return new Weight(Math.addExact(nanograms, other.nanograms));
    }

    /**
     * Multiplies.
     *
     * @param count how many times
     * @return the product
     * @throws ArithmeticException if it is too large
     */
    public Weight times(long count) {
        return new Weight(Math.multiplyExact(nanograms, count));
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(nanograms, other.nanograms);
    }

    /**
     * The canonical text, which {@link #parse} reads back.
     *
     * @return such as {@code 1.5 kg}; in the imperial unit where it is a whole multiple of that and of no metric one
     */
    @Override
    public String toString() {
        WeightUnit unit = isImperial() ? WeightUnit.OUNCE : WeightUnit.KILOGRAM;
        return in(unit).toPlainString() + " " + unit.symbol();
    }

    private boolean isImperial() {
        return nanograms % WeightUnit.MILLIGRAM.nanograms() != 0 && nanograms % WeightUnit.OUNCE.nanograms() == 0;
    }
}
