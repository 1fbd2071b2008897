package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.TaxBasis;
import java.util.List;
import org.joda.money.Money;

/**
 * What is left of one charge. Its units are the smallest units of its gross amount, so any part of it has its tax.
 *
 * <p>A charge that saves is reckoned with as if it cost, and turned round at the end.
 */
final class ChargeBalance {

    private final ChargeLine charge;
    private final List<ReservedCharge> taken;

    ChargeBalance(ChargeLine charge, List<ReservedCharge> taken) {
        this.charge = charge;
        this.taken = taken;
    }

    private Share turned(Share share) {
        return charge.total().gross().isNegative() ? share.negated() : share;
    }

    private Share whole() {
        return turned(new Share(charge.total(), charge.total().gross()));
    }

    private long size() {
        return whole().paid().getAmountMinorLong();
    }

    private Units free() {
        return Units.union(taken.stream().map(ReservedCharge::units)).restUpTo(size());
    }

    private Share rest() {
        return turned(taken.stream().map(ReservedCharge::share).reduce(turned(whole()), Share::minus));
    }

    private Money available() {
        Money free = Money.ofMinor(charge.total().currency(), free().count());
        return Share.notNegative(Share.least(free, rest().paid()));
    }

    /** What no case has taken, of the sign of the charge. */
    Money left() {
        return charge.total().gross().isNegative() ? available().negated() : available();
    }

    /** Whether a part has the sign of the charge and is left. */
    boolean has(Money part) {
        return part.getCurrencyUnit().equals(charge.total().currency())
                && part.getAmount().signum()
                        == charge.total().gross().getAmount().signum()
                && !part.isZero()
                && !part.abs().isGreaterThan(available());
    }

    /** Whoever takes the last part takes all the tax that is left. */
    ReservedCharge take(Money part) {
        Money gross = part.abs();
        Share rest = rest();
        Units units = free().lowest(gross.getAmountMinorLong());
        Share share = gross.equals(available())
                ? new Share(TaxedAmount.ofGross(gross, rest.value().tax()), gross)
                : new Worth(size(), whole().value(), whole().paid(), TaxBasis.INCLUSIVE).of(units);
        return new ReservedCharge(charge.id(), units, turned(share.within(rest)));
    }
}
