package dev.retour.courier.rating;

import dev.retour.money.Exact;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount for each unit of a quantity, rounded once to the step of a line.
 *
 * <p>The fraction is reduced when the card is compiled: the product then fits a {@code long} for all but giant
 * quantities, and no big number is made for a parcel.
 */
final class Proportion {

    private final BigInteger up;
    private final BigInteger down;
    private final long numerator;
    private final long denominator;
    private final boolean small;
    private final long step;
    private final RoundingMode mode;

    /** Takes fine units for {@code unit} of the quantity, and the step in fine units. */
    Proportion(long amount, long unit, long step, RoundingMode mode) {
        BigInteger all = BigInteger.valueOf(amount);
        BigInteger parts = BigInteger.valueOf(unit).multiply(BigInteger.valueOf(step));
        BigInteger common = all.gcd(parts);
        this.up = all.divide(common);
        this.down = parts.divide(common);
        this.small = up.bitLength() < Long.SIZE && down.bitLength() < Long.SIZE;
        this.numerator = up.longValue();
        this.denominator = down.longValue();
        this.step = step;
        this.mode = mode;
    }

    /** The greatest quantity of which the amount can be held, and be rounded once more. */
    long greatest() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE / 2).divide(BigInteger.valueOf(step));
        return up.signum() == 0
                ? Long.MAX_VALUE
                : most.multiply(down)
                        .divide(up)
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValue();
    }

    /** The amount for a quantity, in fine units. */
    long of(long quantity) {
        long steps = small
                ? Exact.multiplyDivide(quantity, numerator, denominator, mode)
                : Exact.divideWide(up.multiply(BigInteger.valueOf(quantity)), down, mode);
        return Math.multiplyExact(steps, step);
    }
}
