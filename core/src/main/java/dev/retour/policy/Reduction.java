package dev.retour.policy;

import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How much less goes back for units that are not as they should be.
 *
 * @param percent how much of what the customer paid for them
 * @param fixed how much for each unit, beside that
 */
public record Reduction(Optional<Percent> percent, Optional<Money> fixed) {

    /**
     * A part of what the customer paid.
     *
     * @param percent how much of it
     * @return the reduction
     */
    public static Reduction of(Percent percent) {
        return new Reduction(Optional.of(percent), Optional.empty());
    }

    /**
     * The same for each unit, whatever it cost.
     *
     * @param each how much
     * @return the reduction
     */
    public static Reduction of(Money each) {
        return new Reduction(Optional.empty(), Optional.of(each));
    }

    /**
     * Reckons it.
     *
     * @param paid what the customer paid for the units
     * @param units how many units, above 0
     * @param rounding how a part is rounded, to the smallest unit of the currency
     * @return how much less, which may be more than was paid
     * @throws IllegalArgumentException if it is fixed in another currency
     */
    public Money of(Money paid, long units, RoundingMode rounding) {
        Rounding toCents = new Rounding(Rounding.halfUp(paid.getCurrencyUnit()).step(), rounding);
        Money part = percent.map(share -> share.of(paid, toCents)).orElse(Money.zero(paid.getCurrencyUnit()));
        return fixed.map(each -> part.plus(each.multipliedBy(units))).orElse(part);
    }
}
