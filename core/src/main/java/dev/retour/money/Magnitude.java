package dev.retour.money;

import java.math.BigDecimal;
import org.joda.money.Money;

/** How large a number may be to be reckoned with: thousands of such numbers can be summed and multiplied safely. */
public final class Magnitude {

    /** The most units, and the most smallest units of a currency, of either sign. */
    public static final long MOST = 1_000_000_000_000_000L;

    private static final BigDecimal LIMIT = BigDecimal.valueOf(MOST);
    private static final int DIGITS = LIMIT.precision();

    private Magnitude() {}

    /**
     * Tells whether an amount can be reckoned with.
     *
     * @param amount the amount
     * @return true if it is {@link #MOST} of its smallest units at most, of either sign
     */
    public static boolean holds(Money amount) {
        return amount.getAmount().precision() < DIGITS
                || amount.getAmountMinor().abs().compareTo(LIMIT) <= 0;
    }

    /**
     * Tells whether an amount can be reckoned with, and its net and tax too.
     *
     * @param amount the amount
     * @return true if all of them can
     */
    public static boolean holds(TaxedAmount amount) {
        return holds(amount.net()) && holds(amount.tax()) && holds(amount.gross());
    }

    /**
     * Tells whether a number of units can be reckoned with.
     *
     * @param units how many
     * @return true if there are {@link #MOST} at most, of either sign
     */
    public static boolean holds(long units) {
        return -MOST <= units && units <= MOST;
    }
}
