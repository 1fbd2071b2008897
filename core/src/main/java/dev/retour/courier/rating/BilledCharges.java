package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was billed for one parcel, by kind.
 *
 * @param currency the currency of all amounts
 * @param byKind the sum of each kind that was billed; a kind that was not billed is absent
 */
public record BilledCharges(CurrencyUnit currency, Map<ChargeKind, Money> byKind) {

    /**
     * Copies the sums.
     *
     * @throws IllegalArgumentException if a sum is in another currency, or of a kind that no rate card prices
     */
    public BilledCharges {
        for (Map.Entry<ChargeKind, Money> sum : byKind.entrySet()) {
            boolean priced = sum.getKey().family() != ChargeKind.Family.OUTSIDE;
            if (!priced || !sum.getValue().getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("A rate card in " + currency + " does not price " + sum + ".");
            }
        }
        Map<ChargeKind, Money> copy = new EnumMap<>(ChargeKind.class);
        copy.putAll(byKind);
        byKind = Collections.unmodifiableMap(copy);
    }

    /**
     * One amount for everything.
     *
     * @param amount the amount
     * @return the charges
     */
    public static BilledCharges allIn(Money amount) {
        return new BilledCharges(amount.getCurrencyUnit(), Map.of(ChargeKind.ALL_IN, amount));
    }

    /**
     * What was billed in all.
     *
     * @return the sum
     */
    public Money total() {
        return byKind.values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /**
     * What was billed of one family of kinds.
     *
     * @param family the family
     * @return the sum
     */
    public Money total(ChargeKind.Family family) {
        return byKind.entrySet().stream()
                .filter(charge -> charge.getKey().family() == family)
                .map(Map.Entry::getValue)
                .reduce(Money.zero(currency), Money::plus);
    }

    /**
     * Tells whether the courier rolled its charges into one amount.
     *
     * @return true if it billed {@link ChargeKind#ALL_IN}
     */
    public boolean isAllIn() {
        return byKind.containsKey(ChargeKind.ALL_IN);
    }
}
