package dev.retour.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A declared rounding: to which step, and which way.
 *
 * @param step the smallest amount that is paid, such as 0.01, 0.05 or 1; above 0
 * @param mode which way to round
 */
public record Rounding(BigDecimal step, RoundingMode mode) {

    /**
     * Checks the step and drops zeros at its end, so that 0.010 equals 0.01.
     *
     * @throws IllegalArgumentException if the step is not above 0
     */
    public Rounding {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("The step of a rounding must be above 0, not " + step + ".");
        }
        BigDecimal plain = step.stripTrailingZeros();
        step = plain.setScale(Math.max(0, plain.scale()));
    }

    /**
     * The usual rounding of a currency: to its smallest unit, half up.
     *
     * @param currency the currency
     * @return the rounding
     */
    public static Rounding halfUp(CurrencyUnit currency) {
        return new Rounding(BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces()), RoundingMode.HALF_UP);
    }

    /**
     * Tells whether amounts rounded this way can be written in a currency.
     *
     * @param currency the currency
     * @return true if the step is a whole number of the currency's smallest unit
     */
    public boolean fits(CurrencyUnit currency) {
        return step.movePointRight(currency.getDecimalPlaces())
                        .stripTrailingZeros()
                        .scale()
                <= 0;
    }

    /**
     * Rounds.
     *
     * @param exact the exact amount
     * @return the rounded amount
     * @throws ArithmeticException if the step is finer than the currency
     */
    public Money round(BigMoney exact) {
        BigDecimal steps = exact.getAmount().divide(step, 0, mode);
        return Money.of(exact.getCurrencyUnit(), steps.multiply(step).stripTrailingZeros());
    }
}
