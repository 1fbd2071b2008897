package dev.retour.money;

import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount with its tax, as it was stated: net, tax and gross are kept, never derived from a rate again.
 *
 * @param net the amount without tax, of either sign
 * @param tax the tax
 * @param gross the sum of both
 */
public record TaxedAmount(Money net, Money tax, Money gross) {

    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException if gross is not net plus tax, or the currencies differ
     */
    public TaxedAmount {
        if (!isOneCurrency(net, tax, gross) || !isSum(net, tax, gross)) {
            throw new IllegalArgumentException(
                    "Gross must be net plus tax in one currency, not " + net + ", " + tax + " and " + gross + ".");
        }
    }

    private static boolean isOneCurrency(Money net, Money tax, Money gross) {
        return net.getCurrencyUnit().equals(tax.getCurrencyUnit())
                && net.getCurrencyUnit().equals(gross.getCurrencyUnit());
    }

    /** Amounts are made by the million: no sum of its own is kept of them. */
    private static boolean isSum(Money net, Money tax, Money gross) {
        return net.getAmount().add(tax.getAmount()).compareTo(gross.getAmount()) == 0;
    }

    /**
     * An amount of net and tax.
     *
     * @param net the amount without tax
     * @param tax the tax
     * @return both with their sum
     */
    public static TaxedAmount of(Money net, Money tax) {
        return new TaxedAmount(net, tax, net.plus(tax));
    }

    /**
     * An amount of gross and the tax inside.
     *
     * @param gross the amount with tax
     * @param tax the tax inside
     * @return both with their difference
     */
    public static TaxedAmount ofGross(Money gross, Money tax) {
        return new TaxedAmount(gross.minus(tax), tax, gross);
    }

    /**
     * Nothing.
     *
     * @param currency the currency
     * @return zero, three times
     */
    public static TaxedAmount zero(CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return new TaxedAmount(zero, zero, zero);
    }

    /**
     * Adds.
     *
     * @param other the other amount, in the same currency
     * @return the sum of each part
     */
    public TaxedAmount plus(TaxedAmount other) {
        return of(net.plus(other.net), tax.plus(other.tax));
    }

    /**
     * Subtracts.
     *
     * @param other the other amount, in the same currency
     * @return the difference of each part
     */
    public TaxedAmount minus(TaxedAmount other) {
        return of(net.minus(other.net), tax.minus(other.tax));
    }

    /**
     * Turns the signs.
     *
     * @return the amount with the other sign in each part
     */
    public TaxedAmount negated() {
        return of(net.negated(), tax.negated());
    }

    /**
     * An amount of another size at the same rate: its tax is in proportion, rounded half up.
     *
     * @param size its gross amount, in the same currency
     * @return the amount; without tax where this one is zero
     * @throws ArithmeticException if its tax is too large to be held
     */
    public TaxedAmount sized(Money size) {
        return ofGross(size, taxOf(gross, size));
    }

    /**
     * An amount of another size at the same rate: its tax is in proportion, rounded half up.
     *
     * @param size its net amount, in the same currency
     * @return the amount; without tax where this one is zero
     * @throws ArithmeticException if its tax is too large to be held
     */
    public TaxedAmount sizedNet(Money size) {
        return of(size, taxOf(net, size));
    }

    private Money taxOf(Money base, Money size) {
        long whole = base.getAmountMinorLong();
        long part = whole == 0
                ? 0
                : Exact.proportion(tax.getAmountMinorLong(), size.getAmountMinorLong(), whole, RoundingMode.HALF_UP);
        return Money.ofMinor(currency(), part);
    }

    /**
     * Tells whether each part is at most that of another amount.
     *
     * @param other the other amount, in the same currency
     * @return true if neither net, tax nor gross is more
     */
    public boolean isWithin(TaxedAmount other) {
        return !net.isGreaterThan(other.net) && !tax.isGreaterThan(other.tax) && !gross.isGreaterThan(other.gross);
    }

    /**
     * The currency of all parts.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return gross.getCurrencyUnit();
    }

    @Override
    public String toString() {
        return gross + " (tax " + tax.getAmount() + ")";
    }
}
