package dev.retour.order.entitlement;

import dev.retour.order.entitlement.LineFacts.Adjustment;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.TaxBasis;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What the units of one line are worth: their price, and each later change of it as a layer of its own over the units
 * that no case had taken when it came. A layer that covers no unit changes nothing.
 *
 * <p>Whoever takes the last units takes all that is left, so nothing stays behind where terms or adjustments were
 * corrected between two returns.
 */
final class LineWorth {

    private final OrderLine line;
    private final TaxBasis basis;
    private final LineFacts facts;
    private final LineTaken taken;

    LineWorth(OrderLine line, TaxBasis basis, LineFacts facts, LineTaken taken) {
        this.line = line;
        this.basis = basis;
        this.facts = facts;
        this.taken = taken;
    }

    /** What free units are worth now, never below nothing and never more than is left. */
    Share of(Units units) {
        if (units.count() == 0) {
            return zero();
        }
        Share left = left();
        boolean last = units.count() == rest(taken.units()).count();
        return (last ? left : share(units)).within(left);
    }

    private Units rest(Units units) {
        return units.restUpTo(line.quantity());
    }

    private Share share(Units units) {
        Worth price = new Worth(line.quantity(), line.total(), line.paid(), basis);
        Share share = price.of(units);
        return facts.adjustments().isEmpty()
                ? share
                : layers().map(layer -> share(layer, units)).reduce(share, Share::plus);
    }

    private Stream<Adjustment> layers() {
        return facts.adjustments().stream().filter(layer -> rest(layer.taken()).count() > 0);
    }

    private Share share(Adjustment layer, Units units) {
        Units covered = rest(layer.taken());
        return new Worth(covered.count(), layer.change(), layer.change().gross(), basis)
                .of(ranks(units.and(covered), covered));
    }

    /** The places that units have among those covered. */
    private static Units ranks(Units units, Units covered) {
        return Units.union(units.ranges().stream()
                .map(range -> Units.of(covered.countUpTo(range.first() - 1) + 1, covered.countUpTo(range.last()))));
    }

    /**
     * What the line is worth now, less what open cases have taken; of the paid part also less what others gave back. Only
     * that makes the paid part negative: what a case took before the price fell stays.
     */
    Share left() {
        Share rest = untaken();
        return new Share(rest.value(), Share.less(Share.notNegative(rest.paid()), refundedOutside()));
    }

    /** How much more others gave back than is left of what the customer paid, 0 or more. */
    Money overdrawn() {
        Money outside = refundedOutside();
        return outside.isZero() ? outside : Share.notNegative(left().paid().negated());
    }

    private Share untaken() {
        Share price = new Share(line.total(), line.paid());
        Share worth = facts.adjustments().isEmpty() ? price : adjusted(price);
        return taken.parts().isEmpty() ? worth : worth.minus(taken.share());
    }

    private Share adjusted(Share price) {
        return layers().map(layer -> new Share(layer.change(), layer.change().gross()))
                .reduce(price, Share::plus);
    }

    /** What others gave back beyond the differences by which the worth of the units has become less already. */
    Money refundedOutside() {
        return facts.differences().isZero()
                ? facts.refunded()
                : facts.refunded().plus(Share.notNegative(facts.differences().minus(lessened())));
    }

    /** By how much layers made the units cheaper, which cannot be by more than they were worth. */
    private Money lessened() {
        Money cuts = layers().map(
                        layer -> Share.notNegative(layer.change().gross().negated()))
                .reduce(zero().paid(), Money::plus);
        Money beyond = Share.notNegative(untaken().paid().negated());
        return Share.notNegative(cuts.minus(beyond));
    }

    private Share zero() {
        return Share.zero(line.total().currency());
    }
}
