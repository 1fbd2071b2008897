package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
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
}
