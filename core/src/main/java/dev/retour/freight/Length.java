package dev.retour.freight;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length.
 *
 * <p>Held as a whole number of nanometers, so that metric and imperial lengths are exact side by side. Two lengths are equal when
 * they are the same amount, whatever the unit they were written in.
 *
 * @param nanometers the amount, never negative
 */
public record Length(long nanometers) implements Comparable<Length> {

    /** Nothing. */
    public static final Length ZERO = new Length(0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?) ?([a-z]{1,2})");

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Length {
        if (nanometers < 0) {
            throw new IllegalArgumentException("A length is never negative.");
        }
    }

    /**
     * Makes a length.
     *
     * @param amount how many units
     * @param unit the unit
     * @return the length
     * @throws IllegalArgumentException if it is negative, finer than one of the nanometers, or too large
     */
    public static Length of(BigDecimal amount, LengthUnit unit) {
        try {
            return new Length(
                    amount.multiply(BigDecimal.valueOf(unit.nanometers())).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "A length of " + amount + " " + unit.symbol() + " is too large or too fine to be held exactly.", e);
        }
    }

    /**
     * Makes a length.
     *
     * @param amount how many units
     * @param unit the unit
     * @return the length
     * @throws IllegalArgumentException if it is negative or too large
     */
    public static Length of(long amount, LengthUnit unit) {
        return of(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Reads a length as it is written in documents.
     *
     * @param text a plain number and a unit, such as {@code 30 cm}: mm, cm, m or in, in small letters
     * @return the length
     * @throws IllegalArgumentException if the text is none
     */
    public static Length parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no length. Write a number and mm, cm, m or in, such as 30 cm.");
        }
        return of(new BigDecimal(matcher.group(1)), LengthUnit.of(matcher.group(2)));
    }

    /**
     * The amount in a unit, exactly.
     *
     * @param unit the unit
     * @return the amount without zeros at its end
     * @throws ArithmeticException if it has no finite decimal form in that unit
     */
    public BigDecimal in(LengthUnit unit) {
        BigDecimal amount = BigDecimal.valueOf(nanometers).divide(BigDecimal.valueOf(unit.nanometers()));
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /**
     * Adds.
     *
     * @param other the other length
     * @return the sum
     * @throws ArithmeticException if it is too large
     */
    public Length plus(Length other) {
        return new Length(Math.addExact(nanometers, other.nanometers));
    }

    /**
     * Multiplies.
     *
     * @param count how many times
     * @return the product
     * @throws ArithmeticException if it is too large
     */
    public Length times(long count) {
        return new Length(Math.multiplyExact(nanometers, count));
    }

    @Override
    public int compareTo(Length other) {
        return Long.compare(nanometers, other.nanometers);
    }

    /**
     * The canonical text, which {@link #parse} reads back.
     *
     * @return such as {@code 30 cm}; in the imperial unit where it is a whole multiple of that and of no metric one
     */
    @Override
    public String toString() {
        LengthUnit unit = isImperial() ? LengthUnit.INCH : LengthUnit.CENTIMETER;
        return in(unit).toPlainString() + " " + unit.symbol();
    }

    private boolean isImperial() {
        return nanometers % LengthUnit.MILLIMETER.nanometers() != 0 && nanometers % LengthUnit.INCH.nanometers() == 0;
    }
}
