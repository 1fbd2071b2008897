package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.TaxBasis;
import java.util.Optional;
import org.joda.money.Money;

/** What is left of one line: units by where they are, and money. */
final class LineBalance {

    private final Order order;
    private final OrderLine line;
    private final TaxBasis basis;
    private final FactSums facts;

    LineBalance(Order order, OrderLine line, TaxBasis basis, FactSums facts) {
        this.order = order;
        this.line = line;
        this.basis = basis;
        this.facts = facts;
    }

    OrderLine line() {
        return line;
    }

    /** Units that open cases have taken on a ground. */
    long reserved(Basis ground) {
        return order.reservations().stream()
                .filter(reserved -> reserved.basis() == ground)
                .flatMap(reserved -> reserved.lines().stream())
                .filter(reserved -> reserved.line().equals(line.id()))
                .mapToLong(reserved -> reserved.units().count())
                .sum();
    }

    private long delivered() {
        return Math.max(facts.delivered(line.id()), facts.returned(line.id(), Basis.RETURN));
    }

    /** What has arrived, was lost or comes back has left, even if nobody told us yet that it did. */
    private long shipped() {
        long left = delivered()
                + facts.lost(line.id())
                + facts.returned(line.id(), Basis.REFUSED)
                + reserved(Basis.REFUSED);
        return Math.max(facts.shipped(line.id()), left);
    }

    UnitPositions positions() {
        long lost = facts.lost(line.id());
        long back = facts.returned(line.id(), Basis.RETURN) + facts.returned(line.id(), Basis.REFUSED);
        long comingBack = reserved(Basis.RETURN) + reserved(Basis.REFUSED);
        long cancelled = facts.cancelled(line.id()) + reserved(Basis.CANCELLATION);
        long withCustomer = delivered() - facts.returned(line.id(), Basis.RETURN) - reserved(Basis.RETURN);
        long inTransit =
                shipped() - delivered() - lost - facts.returned(line.id(), Basis.REFUSED) - reserved(Basis.REFUSED);
        long unshipped = line.quantity() - shipped() - cancelled;
        return new UnitPositions(
                line.quantity(), unshipped, inTransit, withCustomer, comingBack, back, cancelled, lost);
    }

    /** How many units a case may take: those in the right place, but never more than nobody has taken at all. */
    long available(Basis ground) {
        UnitPositions at = positions();
        long place = switch (ground) {
            case RETURN -> at.withCustomer();
            case REFUSED -> at.inTransit();
            case CANCELLATION -> at.unshipped();
        };
        long untaken = line.quantity() - at.comingBack() - at.back() - at.cancelled();
        return Math.max(0, Math.min(place, Math.min(untaken, free().count())));
    }

    /** What others gave back for units of the line. */
    Money refundedOutside() {
        return facts.refunded(line.id());
    }

    Units free() {
        return order.free(line.id());
    }

    /** What units are worth now, the price adjustments that cover them included; never below nothing. */
    Share share(Units units) {
        Worth price = new Worth(line.quantity(), line.total(), line.paid(), basis);
        Share share = order.facts().stream()
                .filter(known -> known.fact() instanceof PriceAdjusted)
                .map(known -> layer(known, units))
                .reduce(price.of(units), Share::plus);
        return within(share, left());
    }

    private Share layer(KnownFact known, Units units) {
        Units covered = known.covered().stream()
                .filter(each -> each.line().equals(line.id()))
                .map(CoveredUnits::units)
                .findFirst()
                .orElse(Units.NONE);
        TaxedAmount change = change((PriceAdjusted) known.fact());
        return covered.count() == 0
                ? Share.zero(change.currency())
                : new Worth(covered.count(), change, change.gross(), basis).of(ranks(units.and(covered), covered));
    }

    private TaxedAmount change(PriceAdjusted adjusted) {
        return adjusted.lines().stream()
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
        Share all = order.facts().stream()
                .map(KnownFact::fact)
                .filter(PriceAdjusted.class::isInstance)
                .map(fact -> change((PriceAdjusted) fact))
                .map(change -> new Share(change, change.gross()))
                .reduce(new Share(line.total(), line.paid()), Share::plus);
        Share taken = taken(Optional.empty());
        return new Share(
                all.value().minus(taken.value()), all.paid().minus(taken.paid()).minus(refundedOutside()));
    }

    /** What open cases have taken, all or one. */
    Share taken(Optional<CaseId> only) {
        return order.reservations().stream()
                .filter(reserved -> only.map(reserved.caseId()::equals).orElse(true))
                .flatMap(reserved -> reserved.lines().stream())
                .filter(reserved -> reserved.line().equals(line.id()))
                .map(ReservedLine::share)
                .reduce(Share.zero(line.total().currency()), Share::plus);
    }

    /** A share cut to what is left, in gross, in tax, in net and in what was paid. */
    private static Share within(Share share, Share left) {
        Money gross = between(share.value().gross(), zero(share), left.value().gross());
        Money leastTax = gross.minus(left.value().net());
        Money mostTax = least(gross, left.value().tax());
        Money tax = between(share.value().tax(), leastTax.isNegative() ? zero(share) : leastTax, mostTax);
        return new Share(TaxedAmount.ofGross(gross, tax), between(share.paid(), zero(share), left.paid()));
    }

    private static Money zero(Share share) {
        return Money.zero(share.paid().getCurrencyUnit());
    }

    /** The lower bound wins where the bounds cross. */
    private static Money between(Money amount, Money low, Money high) {
        Money capped = least(amount, high);
        return capped.isLessThan(low) ? low : capped;
    }

    private static Money least(Money one, Money two) {
        return one.isLessThan(two) ? one : two;
    }
}
