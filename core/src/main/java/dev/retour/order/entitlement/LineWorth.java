package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.TaxBasis;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What the units of one line are worth: their price, and each later change of it as a layer of its own over the units
 * that no case had taken when it came.
 *
 * <p>Whoever takes the last free units takes all that is left, so nothing stays behind where terms or adjustments were
 * corrected between two returns.
 */
final class LineWorth {

    private final Order order;
    private final OrderLine line;
    private final TaxBasis basis;
    private final Money refundedOutside;

    LineWorth(Order order, OrderLine line, TaxBasis basis, Money refundedOutside) {
        this.order = order;
        this.line = line;
        this.basis = basis;
        this.refundedOutside = refundedOutside;
    }

    /** What free units are worth now, never below nothing and never more than is left. */
    Share of(Units units) {
        if (units.count() == 0) {
            return zero();
        }
        Share left = left();
        boolean last = units.count() == order.free(line.id()).count();
        return last ? within(left, left) : within(share(units), left);
    }

    private Share share(Units units) {
        Worth price = new Worth(line.quantity(), line.total(), line.paid(), basis);
        return adjustments().map(known -> layer(known, units)).reduce(price.of(units), Share::plus);
    }

    private Stream<KnownFact> adjustments() {
        return order.facts().stream().filter(known -> known.fact() instanceof PriceAdjusted);
    }

    private Share layer(KnownFact known, Units units) {
        Units covered = covered(known);
        TaxedAmount change = change(known);
        return covered.count() == 0
                ? zero()
                : new Worth(covered.count(), change, change.gross(), basis).of(ranks(units.and(covered), covered));
    }

    private Units covered(KnownFact adjustment) {
        return adjustment.taken().stream()
                .filter(each -> each.line().equals(line.id()))
                .map(TakenUnits::units)
                .findFirst()
                .orElse(Units.NONE)
                .restUpTo(line.quantity());
    }

    private TaxedAmount change(KnownFact adjustment) {
        return ((PriceAdjusted) adjustment.fact())
                .lines().stream()
                        .filter(amount -> amount.line().equals(line.id()))
                        .map(LineAmount::amount)
                        .filter(amount -> amount.currency().equals(line.total().currency()))
                        .reduce(TaxedAmount.zero(line.total().currency()), TaxedAmount::plus);
    }

    /** The places that units have among those covered. */
    private static Units ranks(Units units, Units covered) {
        return units.ranges().stream()
                .map(range -> Units.of(covered.countUpTo(range.first() - 1) + 1, covered.countUpTo(range.last())))
                .reduce(Units.NONE, Units::plus);
    }

    /** What the line is worth now, less what open cases have taken; of the paid part also less what others gave back. */
    Share left() {
        Share all = adjustments()
                .map(this::change)
                .map(change -> new Share(change, change.gross()))
                .reduce(new Share(line.total(), line.paid()), Share::plus);
        Share rest = all.minus(taken());
        return new Share(rest.value(), rest.paid().minus(refundedOutside));
    }

    private Share taken() {
        return order.reservations().stream()
                .flatMap(reserved -> reserved.lines().stream())
                .filter(reserved -> reserved.line().equals(line.id()))
                .map(ReservedLine::share)
                .reduce(zero(), Share::plus);
    }

    private Share zero() {
        return Share.zero(line.total().currency());
    }

    /** A share cut to what is left, in gross, in tax, in net and in what was paid. */
    private static Share within(Share share, Share left) {
        Money none = Money.zero(share.paid().getCurrencyUnit());
        Money gross = between(share.value().gross(), none, left.value().gross());
        Money leastTax = gross.minus(most(left.value().net(), none));
        Money mostTax = least(gross, left.value().tax());
        Money tax = between(share.value().tax(), most(leastTax, none), mostTax);
        return new Share(TaxedAmount.ofGross(gross, tax), between(share.paid(), none, left.paid()));
    }

    /** The lower bound wins where the bounds cross. */
    private static Money between(Money amount, Money low, Money high) {
        return most(least(amount, high), low);
    }

    private static Money least(Money one, Money two) {
        return one.isLessThan(two) ? one : two;
    }

    private static Money most(Money one, Money two) {
        return one.isGreaterThan(two) ? one : two;
    }
}
