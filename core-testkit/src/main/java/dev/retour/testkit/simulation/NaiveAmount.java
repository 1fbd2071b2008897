package dev.retour.testkit.simulation;

import dev.retour.money.TaxedAmount;
import java.math.BigInteger;
import org.joda.money.Money;

/**
 * An amount in the smallest units of its currency.
 *
 * @param gross with tax
 * @param tax the tax
 * @param paid what the customer paid of it
 */
record NaiveAmount(BigInteger gross, BigInteger tax, BigInteger paid) {

    static final NaiveAmount ZERO = new NaiveAmount(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    static NaiveAmount of(TaxedAmount amount, Money paid) {
        return new NaiveAmount(minor(amount.gross()), minor(amount.tax()), minor(paid));
    }

    static BigInteger minor(Money money) {
        return money.getAmount().unscaledValue();
    }

    NaiveAmount plus(NaiveAmount other) {
        return new NaiveAmount(gross.add(other.gross), tax.add(other.tax), paid.add(other.paid));
    }

    NaiveAmount minus(NaiveAmount other) {
        return new NaiveAmount(gross.subtract(other.gross), tax.subtract(other.tax), paid.subtract(other.paid));
    }

    /** Cut to what is left; nothing is below zero. */
    NaiveAmount within(NaiveAmount left) {
        BigInteger cut = clamp(gross, BigInteger.ZERO, left.gross);
        BigInteger net = left.gross.subtract(left.tax).max(BigInteger.ZERO);
        BigInteger least = cut.subtract(net).max(BigInteger.ZERO);
        return new NaiveAmount(cut, clamp(tax, least, cut.min(left.tax)), clamp(paid, BigInteger.ZERO, left.paid));
    }

    private static BigInteger clamp(BigInteger value, BigInteger low, BigInteger high) {
        return value.min(high).max(low);
    }

    @Override
    public String toString() {
        return gross + "/" + tax + "/" + paid;
    }
}
