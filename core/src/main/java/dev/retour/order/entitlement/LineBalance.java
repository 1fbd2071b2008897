package dev.retour.order.entitlement;

import dev.retour.order.Basis;
import dev.retour.order.entitlement.LineFacts.Count;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TaxBasis;
import java.util.stream.Stream;

/** What is left of one line: units by where they are, and money. */
final class LineBalance {

    private final OrderLine line;
    private final TaxBasis basis;
    private final LineFacts facts;
    private final LineTaken taken;
    private final Serials serials;

    LineBalance(OrderLine line, TaxBasis basis, LineFacts facts, LineTaken taken) {
        this.line = line;
        this.basis = basis;
        this.facts = facts;
        this.taken = taken;
        this.serials = new Serials(this);
    }

    OrderLineId id() {
        return line.id();
    }

    OrderLine line() {
        return line;
    }

    LineTaken taken() {
        return taken;
    }

    Serials serials() {
        return serials;
    }

    /** Units that open cases have taken on a ground. */
    long reserved(Basis ground) {
        return taken.count(ground);
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

    /** The units that no case has taken, without those of which facts say by their serials that they are gone. */
    Units free() {
        return taken.units().plus(serials.units(facts.gone())).restUpTo(line.quantity());
    }

    /** Whether the unit of a serial number is taken by a case, or gone outside of our cases. */
    boolean isTaken(String serial) {
        return taken.serials().contains(serial) || facts.gone().contains(serial);
    }

    /** The serial numbers of units that went more than one way, sorted. */
    Stream<String> serialsTwice() {
        Stream<String> alsoTaken = taken.serials().stream().filter(facts.gone()::contains);
        return Stream.concat(facts.goneTwice().stream(), alsoTaken).distinct().sorted();
    }

    LineWorth worth() {
        return new LineWorth(line, basis, facts, taken);
    }
}
