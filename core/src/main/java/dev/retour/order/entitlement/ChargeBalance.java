package dev.retour.order.entitlement;

import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.TaxBasis;
import org.joda.money.Money;

/** What is left of one charge. Its units are the smallest units of its gross amount, so any part of it has its tax. */
final class ChargeBalance {

    private final Order order;
    private final ChargeLine charge;

    ChargeBalance(Order order, ChargeLine charge) {
        this.order = order;
        this.charge = charge;
    }

    private long size() {
        return Math.abs(charge.total().gross().getAmountMinorLong());
    }

    Units free() {
        return order.reservations().stream()
                .flatMap(reserved -> reserved.charges().stream())
                .filter(reserved -> reserved.charge().equals(charge.id()))
                .map(ReservedCharge::units)
                .reduce(Units.NONE, Units::plus)
                .restUpTo(size());
    }

    /** What no case has taken, of the sign of the charge. */
    Money left() {
        long sign = charge.total().gross().getAmount().signum();
        return Money.ofMinor(charge.total().currency(), sign * free().count());
    }

    /** Whether a part has the sign of the charge and is left. */
    boolean has(Money part) {
        long minor = part.getAmountMinorLong();
        boolean sameSign =
                Long.signum(minor) == charge.total().gross().getAmount().signum();
        return part.getCurrencyUnit().equals(charge.total().currency())
                && sameSign
                && minor != 0
                && Math.abs(minor) <= free().count();
    }

    ReservedCharge take(Money part) {
        Units units = free().lowest(Math.abs(part.getAmountMinorLong()));
        Worth worth = new Worth(size(), charge.total(), charge.total().gross(), TaxBasis.INCLUSIVE);
        return new ReservedCharge(charge.id(), units, worth.of(units));
    }
}
