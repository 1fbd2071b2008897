package dev.retour.testkit.simulation;

import dev.retour.order.ChargeMoney;
import dev.retour.order.LineAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TaxBasis;
import dev.retour.returns.CaseCommand;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What units and charges are worth, and what is left of a line. */
final class NaiveWorth {

    private final NaiveFacts facts;
    private final List<NaiveTaking> takings;
    private final NaiveUnits units;

    NaiveWorth(NaiveFacts facts, List<NaiveTaking> takings, NaiveUnits units) {
        this.facts = facts;
        this.takings = takings;
        this.units = units;
    }

    NaiveTaking take(CaseCommand.Open open, OrderTerms terms) {
        NaiveTaking taking = new NaiveTaking(open.caseId().value(), open.basis());
        for (LineUnits wanted : open.lines()) {
            OrderLine line = terms.line(wanted.line()).orElseThrow();
            SortedSet<Integer> chosen = units.chosen(line, wanted);
            taking.lines.put(line.id().value(), chosen);
            taking.serials.put(line.id().value(), units.serials(line, wanted, chosen));
            taking.lineAmounts.put(line.id().value(), worth(terms, line, chosen));
        }
        for (ChargeMoney part : open.charges()) {
            ChargeLine charge = terms.charge(part.charge()).orElseThrow();
            int wanted = NaiveAmount.minor(part.gross()).abs().intValueExact();
            SortedSet<Integer> lowest = NaiveUnits.lowest(units.free(charge), wanted);
            taking.charges.put(charge.id().value(), lowest);
            taking.chargeAmounts.put(charge.id().value(), part(charge, NaiveAmount.minor(part.gross()), lowest));
        }
        return taking;
    }

    private NaiveAmount part(ChargeLine charge, BigInteger gross, SortedSet<Integer> taken) {
        NaiveAmount left = units.left(charge);
        NaiveAmount whole = NaiveUnits.turned(
                charge, NaiveAmount.of(charge.total(), charge.total().gross()));
        boolean last = gross.abs().equals(units.available(charge));
        NaiveAmount part = last
                ? new NaiveAmount(gross.abs(), left.tax(), gross.abs())
                : new NaiveSplit(whole.gross().intValueExact(), whole, true).of(taken);
        return NaiveUnits.turned(charge, part.within(left));
    }

    private NaiveAmount worth(OrderTerms terms, OrderLine line, SortedSet<Integer> taken) {
        NaiveAmount left = left(line);
        if (taken.equals(units.untaken(line))) {
            return left.within(left);
        }
        boolean inclusive = terms.taxBasis() == TaxBasis.INCLUSIVE;
        NaiveAmount sum = new NaiveSplit((int) line.quantity(), price(line), inclusive).of(taken);
        for (NaiveFacts.Known adjustment : facts.adjustments()) {
            sum = sum.plus(layer(adjustment, line, taken, inclusive));
        }
        return sum.within(left);
    }

    /** What was paid, without what others paid off the invoice. */
    private static NaiveAmount price(OrderLine line) {
        BigInteger paid = NaiveAmount.minor(line.total().gross());
        for (var discount : line.discounts()) {
            paid = discount.onInvoice() ? paid : paid.subtract(NaiveAmount.minor(discount.amount()));
        }
        return new NaiveAmount(
                NaiveAmount.minor(line.total().gross()),
                NaiveAmount.minor(line.total().tax()),
                paid);
    }

    private NaiveAmount layer(
            NaiveFacts.Known adjustment, OrderLine line, SortedSet<Integer> taken, boolean inclusive) {
        List<Integer> covered = covered(adjustment, line);
        if (covered.isEmpty()) {
            return NaiveAmount.ZERO;
        }
        Set<Integer> places = new TreeSet<>();
        for (int unit : taken) {
            if (covered.contains(unit)) {
                places.add(covered.indexOf(unit) + 1);
            }
        }
        return new NaiveSplit(covered.size(), change(adjustment, line), inclusive).of(places);
    }

    private static List<Integer> covered(NaiveFacts.Known adjustment, OrderLine line) {
        List<Integer> covered = new ArrayList<>(NaiveFacts.upTo((int) line.quantity()));
        covered.removeAll(adjustment.taken().getOrDefault(line.id().value(), Set.of()));
        return covered;
    }

    private NaiveAmount change(NaiveFacts.Known adjustment, OrderLine line) {
        NaiveAmount sum = NaiveAmount.ZERO;
        for (LineAmount each : ((PriceAdjusted) adjustment.fact()).lines()) {
            if (each.line().equals(line.id()) && facts.isOurs(each.amount().gross())) {
                sum = sum.plus(NaiveAmount.of(each.amount(), each.amount().gross()));
            }
        }
        return sum;
    }

    NaiveAmount left(OrderLine line) {
        NaiveAmount left = price(line);
        BigInteger cuts = BigInteger.ZERO;
        for (NaiveFacts.Known adjustment : facts.adjustments()) {
            if (!covered(adjustment, line).isEmpty()) {
                NaiveAmount change = change(adjustment, line);
                left = left.plus(change);
                cuts = cuts.add(change.gross().negate().max(BigInteger.ZERO));
            }
        }
        for (NaiveTaking taking : takings) {
            left = left.minus(taking.lineAmounts.getOrDefault(line.id().value(), NaiveAmount.ZERO));
        }
        return new NaiveAmount(
                left.gross(), left.tax(), left.paid().max(BigInteger.ZERO).subtract(outside(line, cuts, left)));
    }

    /** What others gave back, but of the differences of adjustments only what these have not made cheaper. */
    private BigInteger outside(OrderLine line, BigInteger cuts, NaiveAmount left) {
        String id = line.id().value();
        BigInteger beyond = left.paid().negate().max(BigInteger.ZERO);
        BigInteger cheaper = cuts.subtract(beyond).max(BigInteger.ZERO);
        return facts.refunded(id).add(facts.differences(id).subtract(cheaper).max(BigInteger.ZERO));
    }
}
