package dev.retour.order.entitlement;

import dev.retour.money.CumulativeSplit;
import dev.retour.money.Exact;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.TaxBasis;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * What equal units are worth, each its own share, so that any units together never have more than the whole, and all of
 * them exactly that: in net, in tax, in gross and in what the customer paid.
 *
 * <p>The amount that prices are stated in is split over the units, rounding the sum of the first k units; the other
 * amounts follow it in proportion, rounded the same way. So no share is negative and no share pays more tax than gross.
 */
final class Worth {

    private final CumulativeSplit stated;
    private final TaxedAmount total;
    private final Money paid;
    private final boolean inclusive;

    /**
     * Some units.
     *
     * @param units how many, above 0
     * @param total what they are worth together
     * @param paid what the customer paid of it
     * @param basis which amount is split first
     */
    Worth(long units, TaxedAmount total, Money paid, TaxBasis basis) {
        this.total = total;
        this.paid = paid;
        this.inclusive = basis == TaxBasis.INCLUSIVE;
        this.stated = CumulativeSplit.of(inclusive ? total.gross() : total.net(), units);
    }

    /** The share of some of the units. */
    Share of(Units units) {
        if (units.ranges().size() == 1) {
            return of(units.ranges().get(0));
        }
        Share share = Share.zero(total.currency());
        for (Units.Range range : units.ranges()) {
            share = share.plus(of(range));
        }
        return share;
    }

    private Share of(Units.Range range) {
        Share upTo = first(range.last());
        return range.first() == 1 ? upTo : upTo.minus(first(range.first() - 1));
    }

    /** The share of the first units. */
    Share first(long count) {
        Money part = stated.first(count);
        Money tax = follow(total.tax(), stated.total(), part, count);
        TaxedAmount value = inclusive ? TaxedAmount.ofGross(part, tax) : TaxedAmount.of(part, tax);
        return new Share(value, follow(paid, total.gross(), value.gross(), count));
    }

    /** In proportion to a part of what is led by; where that is nothing, by the units. */
    private Money follow(Money whole, Money leader, Money part, long count) {
        long base = leader.getAmountMinorLong();
        if (base == 0) {
            return CumulativeSplit.of(whole, stated.units()).first(count);
        }
        long minor =
                Exact.proportion(whole.getAmountMinorLong(), part.getAmountMinorLong(), base, RoundingMode.HALF_UP);
        return Money.ofMinor(whole.getCurrencyUnit(), minor);
    }
}
