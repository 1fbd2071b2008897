package dev.retour.order.entitlement;

import dev.retour.order.Basis;
import dev.retour.order.entitlement.LineFacts.Count;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.TaxBasis;
import org.joda.money.Money;

/** What is left of one line: units by where they are, and money. */
final class LineBalance {

    private final Order order;
    private final OrderLine line;
    private final TaxBasis basis;
    private final LineFacts facts;

    LineBalance(Order order, OrderLine line, TaxBasis basis, LineFacts facts) {
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
        return Math.max(facts.of(Count.DELIVERED), facts.back(Basis.RETURN));
    }

    /** What has arrived, was lost or comes back has left, even if nobody told us yet that it did. */
    private long shipped() {
        long left = delivered() + facts.of(Count.LOST) + facts.back(Basis.REFUSED) + reserved(Basis.REFUSED);
        return Math.max(facts.of(Count.SHIPPED), left);
    }

    UnitPositions positions() {
        long lost = facts.of(Count.LOST);
        long back = facts.back(Basis.RETURN) + facts.back(Basis.REFUSED);
        long comingBack = reserved(Basis.RETURN) + reserved(Basis.REFUSED);
        long cancelled = facts.of(Count.CANCELLED) + reserved(Basis.CANCELLATION);
        long withCustomer = delivered() - facts.back(Basis.RETURN) - reserved(Basis.RETURN);
        long inTransit = shipped() - delivered() - lost - facts.back(Basis.REFUSED) - reserved(Basis.REFUSED);
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

    /** How many units ever reached the place that a ground takes them from, whatever became of them there. */
    long placed(Basis ground) {
        return switch (ground) {
            case RETURN -> delivered();
            case REFUSED -> shipped() - delivered() - facts.of(Count.LOST);
            case CANCELLATION -> line.quantity() - shipped();
        };
    }

    /** What others gave back for units of the line. */
    Money refundedOutside() {
        return facts.refunded();
    }

    Units free() {
        return order.free(line.id());
    }

    LineWorth worth() {
        return new LineWorth(order, line, basis, refundedOutside());
    }
}
