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
            SortedSet<Integer> lowest = NaiveUnits.lowest(units.free(line), (int) wanted.quantity());
            taking.lines.put(line.id().value(), lowest);
            taking.lineAmounts.put(line.id().value(), worth(terms, line, lowest));
        }
        for (ChargeMoney part : open.charges()) {
            ChargeLine charge = terms.charge(part.charge()).orElseThrow();
            int wanted = NaiveAmount.minor(part.gross()).abs().intValueExact();
            SortedSet<Integer> lowest = NaiveUnits.lowest(units.free(charge), wanted);
            NaiveAmount whole = NaiveAmount.of(charge.total(), charge.total().gross());
            int size = whole.gross().abs().intValueExact();
            taking.charges.put(charge.id().value(), lowest);
            taking.chargeAmounts.put(charge.id().value(), new NaiveSplit(size, whole, true).of(lowest));
        }
        return taking;
    }

    private NaiveAmount worth(OrderTerms terms, OrderLine line, SortedSet<Integer> taken) {
        NaiveAmount left = left(line);
        if (taken.equals(units.free(line))) {
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
        List<Integer> covered = new ArrayList<>(NaiveFacts.upTo((int) line.quantity()));
        covered.removeAll(adjustment.taken().getOrDefault(line.id().value(), Set.of()));
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
        for (NaiveFacts.Known adjustment : facts.adjustments()) {
            left = left.plus(change(adjustment, line));
        }
        for (NaiveTaking taking : takings) {
            left = left.minus(taking.lineAmounts.getOrDefault(line.id().value(), NaiveAmount.ZERO));
        }
        BigInteger outside = facts.refunded(line.id().value());
        return left.minus(new NaiveAmount(BigInteger.ZERO, BigInteger.ZERO, outside));
    }
}
