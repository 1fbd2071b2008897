package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.TaxBasis;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The share of some units in the price of their line.
 *
 * @param value what they were sold for: what a credit note may take back
 * @param paid what the customer paid for them: what a refund may give back; less than the gross value where the platform
 *     or a brand paid a part
 */
public record Share(TaxedAmount value, Money paid) {

    /**
     * Nothing.
     *
     * @param currency the currency
     * @return a share of zero
     */
    public static Share zero(CurrencyUnit currency) {
        return new Share(TaxedAmount.zero(currency), Money.zero(currency));
    }

    /**
     * Adds.
     *
     * @param other the other share
     * @return the sum
     */
    public Share plus(Share other) {
        return new Share(value.plus(other.value), paid.plus(other.paid));
    }

    /**
     * Subtracts.
     *
     * @param other the other share
     * @return the difference
     */
    public Share minus(Share other) {
        return new Share(value.minus(other.value), paid.minus(other.paid));
    }

    /** The share of the first of so many equal units: the parts of any split are the whole, and none has more tax than gross. */
    Share first(long count, long units) {
        if (count == 0) {
            return zero(value.currency());
        }
        return count == units ? this : new Worth(units, value, paid, TaxBasis.INCLUSIVE).first(count);
    }

    /** How much can be given back of it as an amount, 0 or more: no more than was paid, or is worth it. */
    Money refundable() {
        return notNegative(least(paid, value.gross()));
    }

    /** An amount of it, which is all paid, with the tax that belongs to it. */
    Share sized(Money amount) {
        return new Share(value.sized(amount), amount).within(this);
    }

    Share negated() {
        return new Share(value.negated(), paid.negated());
    }

    /** This share cut to what is left, in gross, in tax, in net and in what was paid; never below nothing. */
    Share within(Share left) {
        return fits(left) ? this : cut(left);
    }

    private boolean fits(Share left) {
        boolean isSigned = value.net().isNegative() || value.tax().isNegative() || paid.isNegative();
        return !isSigned && value.isWithin(left.value) && !paid.isGreaterThan(left.paid);
    }

    private Share cut(Share left) {
        Money none = Money.zero(paid.getCurrencyUnit());
        Money gross = between(value.gross(), none, left.value.gross());
        Money leastTax = gross.minus(most(left.value.net(), none));
        Money mostTax = least(gross, left.value.tax());
        Money tax = between(value.tax(), most(leastTax, none), mostTax);
        return new Share(TaxedAmount.ofGross(gross, tax), between(paid, none, left.paid));
    }

    /** The lower bound wins where the bounds cross. */
    private static Money between(Money amount, Money low, Money high) {
        return most(least(amount, high), low);
    }

    static Money least(Money one, Money two) {
        return one.isLessThan(two) ? one : two;
    }

    private static Money most(Money one, Money two) {
        return one.isGreaterThan(two) ? one : two;
    }

    /** A sum, which is made of two amounts only where both are something. */
    static Money sum(Money one, Money two) {
        return two.isZero() ? one : one.isZero() ? two : one.plus(two);
    }

    /** A difference, which is made only where there is something to take away. */
    static Money less(Money one, Money two) {
        return two.isZero() ? one : one.minus(two);
    }

    static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
    }
}
