package dev.retour.freight;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weight.
 *
 * <p>Held as a whole number of quanta of 0.625 nanograms, the largest amount of which a milligram and a thousandth of an
 * ounce are both whole multiples. So a milligram, a microgram, 0.001 oz and 0.001 lb are exact side by side, and the
 * heaviest weight is above 5,000 metric tons. Two weights are equal when they are the same amount, whatever the unit they
 * were written in.
 *
 * @param quanta the amount, never negative: 1,600,000 are a milligram, and 45,359,237 are a thousandth of an ounce
 */
public record Weight(long quanta) implements Comparable<Weight> {

    /** Nothing. */
    public static final Weight ZERO = new Weight(0);

    private static final long THOUSANDTH_OF_OUNCE = 45_359_237L;

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?) ?([a-z]{1,2})");

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Weight {
        if (quanta < 0) {
            throw new IllegalArgumentException("A weight is never negative.");
        }
    }

    /**
     * Makes a weight.
     *
     * @param amount how many units
     * @param unit the unit
     * @return the weight
     * @throws IllegalArgumentException if it is negative, no whole number of quanta, or too large
     */
    public static Weight of(BigDecimal amount, WeightUnit unit) {
        try {
            return new Weight(amount.multiply(BigDecimal.valueOf(unit.quanta())).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "A weight of " + amount + " " + unit.symbol()
                            + " is too large or too fine to be held exactly. Write at"
                            + " most three decimals of oz and lb, and nothing below a microgram.",
                    e);
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
     * @param text a plain number and a unit, such as {@code 1.5 kg}: mg, g, kg, t, oz or lb, in small letters
     * @return the weight
     * @throws IllegalArgumentException if the text is none
     */
    public static Weight parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no weight. Write a number and mg, g, kg, t, oz or lb, such as 1.5 kg.");
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
        BigDecimal amount = BigDecimal.valueOf(quanta).divide(BigDecimal.valueOf(unit.quanta()));
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
        return new Weight(Math.addExact(quanta, other.quanta));
    }

    /**
     * Multiplies.
     *
     * @param count how many times
     * @return the product
     * @throws ArithmeticException if it is too large
     */
    public Weight times(long count) {
        return new Weight(Math.multiplyExact(quanta, count));
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(quanta, other.quanta);
    }

    /**
     * The canonical text, which {@link #parse} reads back.
     *
     * @return such as {@code 1.5 kg}; in ounces where it is a whole number of thousandths of an ounce and not of milligrams
     */
    @Override
    public String toString() {
        WeightUnit unit = isImperial() ? WeightUnit.OUNCE : WeightUnit.KILOGRAM;
        return in(unit).toPlainString() + " " + unit.symbol();
    }

    private boolean isImperial() {
        return quanta % WeightUnit.MILLIGRAM.quanta() != 0 && quanta % THOUSANDTH_OF_OUNCE == 0;
    }
}
