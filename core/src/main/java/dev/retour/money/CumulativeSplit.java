package dev.retour.money;

import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Hands out an amount over equal units, some now and some later, so that the whole is never missed.
 *
 * <p>The first k of n units are worth {@code round(total * k / n)}; a part is the difference of two such sums. So any
 * sequence of parts that takes all units takes the total exactly, and neither order nor splitting changes a sum.
 *
 * @param total the amount of all units, of either sign
 * @param units how many units there are, above 0
 * @param mode how each sum is rounded to the smallest unit of the currency
 */
public record CumulativeSplit(Money total, long units, RoundingMode mode) {

    /**
     * Checks the units.
     *
     * @throws IllegalArgumentException if there is no unit
     */
    public CumulativeSplit {
        if (units <= 0) {
            throw new IllegalArgumentException("A split needs one unit or more, not " + units + ".");
        }
    }

    /**
     * A split that rounds half up.
     *
     * @param total the amount of all units
     * @param units how many units there are
     * @return the split
     * @throws IllegalArgumentException if there is no unit
     */
    public static CumulativeSplit of(Money total, long units) {
        return new CumulativeSplit(total, units, RoundingMode.HALF_UP);
    }

    /**
     * What the first units are worth together.
     *
     * @param count how many units, from 0 to all
     * @return their sum
     * @throws IllegalArgumentException if there are not as many
     */
    public Money first(long count) {
        if (count < 0 || count > units) {
            throw new IllegalArgumentException("There are 0 to " + units + " units, not " + count + ".");
        }
        long minor = Exact.multiplyDivide(total.getAmountMinorLong(), count, units, mode);
        return Money.ofMinor(total.getCurrencyUnit(), minor);
    }

    /**
     * What the next units are worth.
     *
     * @param taken how many units were taken before
     * @param count how many are taken now
     * @return their sum
     * @throws IllegalArgumentException if there are not as many
     */
    public Money next(long taken, long count) {
        return first(Math.addExact(taken, count)).minus(first(taken));
    }
}
