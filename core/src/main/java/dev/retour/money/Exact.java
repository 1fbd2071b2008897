package dev.retour.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic on {@code long}, for the loops where {@link java.math.BigDecimal} is too slow. */
public final class Exact {

    private Exact() {}

    /**
     * Divides with a named rounding.
     *
     * @param dividend any value
     * @param divisor a value above 0
     * @param mode how to round
     * @return the rounded quotient
     * @throws IllegalArgumentException if the divisor is not above 0
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and there is a remainder
     */
    public static long divide(long dividend, long divisor, RoundingMode mode) {
        if (divisor <= 0) {
            throw new IllegalArgumentException("The divisor must be above 0, not " + divisor + ".");
        }
        long quotient = dividend / divisor;
        long remainder = dividend % divisor;
        if (remainder == 0) {
            return quotient;
        }
        return quotient + away(quotient, Math.abs(remainder), divisor, mode, dividend < 0 ? -1 : 1);
    }

    private static long away(long quotient, long remainder, long divisor, RoundingMode mode, int sign) {
        // remainder - (divisor - remainder) cannot overflow, where remainder * 2 could
        int half = Long.compare(remainder, divisor - remainder);
        boolean away = switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0);
            case UNNECESSARY -> throw new ArithmeticException("A rounding is necessary but not allowed.");
        };
        return away ? sign : 0;
    }

    /**
     * Multiplies and divides without an overflow in between.
     *
     * @param a one factor
     * @param b the other factor
     * @param divisor a value above 0
     * @param mode how to round
     * @return {@code a * b / divisor}, rounded once
     * @throws IllegalArgumentException if the divisor is not above 0
     * @throws ArithmeticException if the result does not fit a {@code long}, or a rounding is not allowed
     */
    public static long multiplyDivide(long a, long b, long divisor, RoundingMode mode) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == low >> 63) {
            return divide(low, divisor, mode);
        }
        return divideWide(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(divisor), mode);
    }

    /**
     * A part of an amount, in proportion.
     *
     * @param amount the amount
     * @param part a part of the whole
     * @param whole a value other than 0
     * @param mode how to round
     * @return {@code amount * part / whole}, rounded once
     * @throws IllegalArgumentException if the whole is 0
     * @throws ArithmeticException if the result does not fit a {@code long}, or a rounding is not allowed
     */
    public static long proportion(long amount, long part, long whole, RoundingMode mode) {
        return whole >= 0
                ? multiplyDivide(amount, part, whole, mode)
                : divideWide(
                        BigInteger.valueOf(amount)
                                .multiply(BigInteger.valueOf(part))
                                .negate(),
                        BigInteger.valueOf(whole).negate(),
                        mode);
    }

    /**
     * Divides a number of any size with a named rounding.
     *
     * @param dividend any value
     * @param divisor a value above 0
     * @param mode how to round
     * @return the rounded quotient
     * @throws IllegalArgumentException if the divisor is not above 0
     * @throws ArithmeticException if the result does not fit a {@code long}, or a rounding is not allowed
     */
    public static long divideWide(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("The divisor must be above 0, not " + divisor + ".");
        }
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, mode).longValueExact();
    }
}
