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

    private final long numerator;
    private final long denominator;
    private final long step;
    private final RoundingMode mode;

    /** Takes fine units for {@code unit} of the quantity, and the step in fine units. */
    Proportion(long amount, long unit, long step, RoundingMode mode) {
        BigInteger up = BigInteger.valueOf(amount);
        BigInteger down = BigInteger.valueOf(unit).multiply(BigInteger.valueOf(step));
        BigInteger common = up.gcd(down);
        this.numerator = up.divide(common).longValueExact();
        this.denominator = down.divide(common).longValueExact();
        this.step = step;
        this.mode = mode;
    }

    /** The amount for a quantity, in fine units. */
    long of(long quantity) {
        return Math.multiplyExact(Exact.multiplyDivide(quantity, numerator, denominator, mode), step);
    }
}
