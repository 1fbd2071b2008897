package dev.retour.testkit.simulation;

import dev.retour.kernel.Observation;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.OrderFact.LineCancelled;
import dev.retour.order.OrderFact.Lost;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TaxBasis;
import dev.retour.order.terms.Tender;
import dev.retour.returns.CaseCommand;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An order of the model: its rules once more, over plain lists, without a line of the code that it checks. */
final class NaiveOrder {

    private final NaiveFacts facts = new NaiveFacts();
    private final List<NaiveTaking> takings = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> history = new ArrayList<>();

    private record Sent(String refund, String caseId, Map<String, BigInteger> parts) {
        BigInteger sum() {
            return parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    /** What we initiated, in order. */
    List<String> history() {
        return history;
    }

    int refundParts() {
        return sent.stream().mapToInt(each -> each.parts().size()).sum();
    }

    boolean isParked() {
        return facts.terms().isEmpty();
    }

    String record(Observation observation, OrderFact fact) {
        Map<String, Set<Integer>> taken = new TreeMap<>();
        takings.forEach(taking -> taking.lines.forEach((line, units) ->
                taken.computeIfAbsent(line, each -> new TreeSet<>()).addAll(units)));
        return facts.add(observation, fact, taken);
    }

    NaiveVerdict open(CaseCommand.Open open) {
        Optional<OrderTerms> terms = facts.terms();
        if (terms.isEmpty()) {
            return NaiveVerdict.refused("entitlement.ORDER_NOT_CAPTURED");
        }
        Set<String> codes = against(open, terms.orElseThrow());
        if (codes.isEmpty()) {
            NaiveTaking taking = take(open, terms.orElseThrow());
            takings.add(taking);
            history.add(taking.toString());
        }
        return new NaiveVerdict(codes);
    }

    private Set<String> against(CaseCommand.Open open, OrderTerms terms) {
        Set<String> codes = new TreeSet<>();
        if (open.lines().isEmpty() && open.charges().isEmpty()) {
            codes.add("entitlement.NOTHING_REQUESTED");
        }
        Set<Object> seen = new HashSet<>();
        for (LineUnits units : open.lines()) {
            Optional<OrderLine> line = terms.line(units.line());
            if (!seen.add(units.line())) {
                codes.add("entitlement.ITEM_TWICE");
            }
            if (line.isEmpty()) {
                codes.add("entitlement.LINE_UNKNOWN");
            } else if (units.quantity() > available(line.orElseThrow(), open.basis())) {
                codes.add("entitlement.UNITS_EXCEEDED");
            }
        }
        for (ChargeMoney part : open.charges()) {
            Optional<ChargeLine> charge = terms.charge(part.charge());
            if (!seen.add(part.charge())) {
                codes.add("entitlement.ITEM_TWICE");
            }
            if (charge.isEmpty()) {
                codes.add("entitlement.CHARGE_UNKNOWN");
            } else if (!has(charge.orElseThrow(), NaiveAmount.minor(part.gross()))) {
                codes.add("entitlement.CHARGE_EXCEEDED");
            }
        }
        return codes;
    }

    private int taken(String line, Basis basis) {
        return takings.stream()
                .filter(taking -> taking.basis == basis)
                .mapToInt(taking -> taking.units(line))
                .sum();
    }

    /** Every unit is in one place; what came back or was lost has left, told or not. */
    private int available(OrderLine line, Basis basis) {
        String id = line.id().value();
        int ordered = (int) line.quantity();
        int backDelivered = facts.returned(id, Basis.RETURN);
        int backRefused = facts.returned(id, Basis.REFUSED);
        int lost = facts.units(Lost.class, Lost::lines, id);
        int delivered = Math.max(facts.units(Delivered.class, Delivered::lines, id), backDelivered);
        int left = delivered + lost + backRefused + taken(id, Basis.REFUSED);
        int shipped = Math.max(facts.units(Shipped.class, Shipped::lines, id), left);
        int cancelled = facts.units(LineCancelled.class, LineCancelled::lines, id) + taken(id, Basis.CANCELLATION);
        int place = switch (basis) {
            case RETURN -> delivered - backDelivered - taken(id, Basis.RETURN);
            case REFUSED -> shipped - left;
            case CANCELLATION -> ordered - shipped - cancelled;
        };
        int comingBack = taken(id, Basis.RETURN) + taken(id, Basis.REFUSED);
        int untaken = ordered - comingBack - backDelivered - backRefused - cancelled;
        return Math.max(0, Math.min(place, Math.min(untaken, free(line).size())));
    }

    private SortedSet<Integer> free(OrderLine line) {
        TreeSet<Integer> free = new TreeSet<>(NaiveFacts.upTo((int) line.quantity()));
        takings.forEach(
                taking -> free.removeAll(taking.lines.getOrDefault(line.id().value(), new TreeSet<>())));
        return free;
    }

    private SortedSet<Integer> free(ChargeLine charge) {
        int size = NaiveAmount.minor(charge.total().gross()).abs().intValueExact();
        TreeSet<Integer> free = new TreeSet<>(NaiveFacts.upTo(size));
        takings.forEach(
                taking -> free.removeAll(taking.charges.getOrDefault(charge.id().value(), new TreeSet<>())));
        return free;
    }

    private boolean has(ChargeLine charge, BigInteger part) {
        return part.signum() != 0
                && part.signum() == NaiveAmount.minor(charge.total().gross()).signum()
                && part.abs().intValueExact() <= free(charge).size();
    }

    private NaiveTaking take(CaseCommand.Open open, OrderTerms terms) {
        NaiveTaking taking = new NaiveTaking(open.caseId().value(), open.basis());
        for (LineUnits units : open.lines()) {
            OrderLine line = terms.line(units.line()).orElseThrow();
            SortedSet<Integer> lowest = lowest(free(line), (int) units.quantity());
            taking.lines.put(line.id().value(), lowest);
            taking.lineAmounts.put(line.id().value(), worth(terms, line, lowest));
        }
        for (ChargeMoney part : open.charges()) {
            ChargeLine charge = terms.charge(part.charge()).orElseThrow();
            int wanted = NaiveAmount.minor(part.gross()).abs().intValueExact();
            SortedSet<Integer> lowest = lowest(free(charge), wanted);
            NaiveAmount whole = NaiveAmount.of(charge.total(), charge.total().gross());
            int size = whole.gross().abs().intValueExact();
            taking.charges.put(charge.id().value(), lowest);
            taking.chargeAmounts.put(charge.id().value(), new NaiveSplit(size, whole, true).of(lowest));
        }
        return taking;
    }

    private static SortedSet<Integer> lowest(SortedSet<Integer> free, int count) {
        TreeSet<Integer> lowest = new TreeSet<>();
        free.stream().limit(count).forEach(lowest::add);
        return lowest;
    }

    private NaiveAmount worth(OrderTerms terms, OrderLine line, SortedSet<Integer> units) {
        NaiveAmount left = left(line);
        if (units.equals(free(line))) {
            return left.within(left);
        }
        boolean inclusive = terms.taxBasis() == TaxBasis.INCLUSIVE;
        NaiveAmount sum = new NaiveSplit((int) line.quantity(), price(line), inclusive).of(units);
        for (NaiveFacts.Known adjustment : facts.adjustments()) {
            sum = sum.plus(layer(adjustment, line, units, inclusive));
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
            NaiveFacts.Known adjustment, OrderLine line, SortedSet<Integer> units, boolean inclusive) {
        List<Integer> covered = new ArrayList<>(NaiveFacts.upTo((int) line.quantity()));
        covered.removeAll(adjustment.taken().getOrDefault(line.id().value(), Set.of()));
        if (covered.isEmpty()) {
            return NaiveAmount.ZERO;
        }
        Set<Integer> places = new TreeSet<>();
        for (int unit : units) {
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

    private NaiveAmount left(OrderLine line) {
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

    NaiveVerdict refund(CaseCommand.Refund refund) {
        Optional<OrderTerms> terms = facts.terms();
        if (terms.isEmpty()) {
            return NaiveVerdict.refused("return.PAYMENTS_EXHAUSTED", "entitlement.ORDER_NOT_CAPTURED");
        }
        BigInteger wanted = NaiveAmount.minor(refund.amount());
        boolean ours = facts.isOurs(refund.amount());
        Map<String, BigInteger> plan = ours ? plan(terms.orElseThrow(), wanted) : Map.of();
        NaiveTaking taking = taking(refund.caseId().value()).orElseThrow();
        BigInteger planned = plan.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Set<String> codes = new TreeSet<>();
        if (sent.stream().anyMatch(each -> each.refund().equals(refund.refund().value()))) {
            codes.add("entitlement.REFUND_EXISTS");
        }
        BigInteger most = owed(taking, terms.orElseThrow()).min(left(terms.orElseThrow()));
        if (planned.compareTo(wanted) < 0) {
            codes.add("return.PAYMENTS_EXHAUSTED");
            if (ours && most.max(BigInteger.ZERO).compareTo(wanted) < 0) {
                codes.add("entitlement.REFUND_EXCEEDED");
            }
        } else if (plan.isEmpty()) {
            codes.add("entitlement.AMOUNT_NOT_POSITIVE");
        } else if (wanted.compareTo(most) > 0) {
            codes.add("entitlement.REFUND_EXCEEDED");
        }
        if (codes.isEmpty()) {
            sent.add(new Sent(refund.refund().value(), taking.caseId, plan));
            history.add("sent " + refund.refund() + " " + taking.caseId + " " + plan);
        }
        return new NaiveVerdict(codes);
    }

    private Map<String, BigInteger> plan(OrderTerms terms, BigInteger wanted) {
        List<Tender> tenders = new ArrayList<>(terms.tenders());
        tenders.sort(Comparator.comparingInt(Tender::refundRank)
                .thenComparing(tender -> tender.id().value()));
        Map<String, BigInteger> plan = new LinkedHashMap<>();
        BigInteger open = wanted;
        for (Tender tender : tenders) {
            BigInteger part = open.min(left(tender).max(BigInteger.ZERO));
            if (part.signum() > 0) {
                plan.put(tender.id().value(), part);
                open = open.subtract(part);
            }
        }
        return plan;
    }

    private BigInteger left(Tender tender) {
        BigInteger left = NaiveAmount.minor(tender.captured())
                .subtract(facts.gone(tender.id().value()));
        for (Sent each : sent) {
            left = left.subtract(each.parts().getOrDefault(tender.id().value(), BigInteger.ZERO));
        }
        return left;
    }

    private BigInteger left(OrderTerms terms) {
        BigInteger left = facts.gone().negate();
        for (Tender tender : terms.tenders()) {
            left = left.add(NaiveAmount.minor(tender.captured()));
        }
        for (Sent each : sent) {
            left = left.subtract(each.sum());
        }
        return left;
    }

    private Optional<NaiveTaking> taking(String caseId) {
        return takings.stream().filter(taking -> taking.caseId.equals(caseId)).findFirst();
    }

    private BigInteger sentBy(String caseId) {
        return sent.stream()
                .filter(each -> each.caseId().equals(caseId))
                .map(Sent::sum)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Where others gave back for the same units, the cases that have not sent theirs bear it. */
    private BigInteger owed(NaiveTaking taking, OrderTerms terms) {
        BigInteger owed = taking.charges().subtract(sentBy(taking.caseId));
        for (String line : taking.lines.keySet()) {
            BigInteger over = terms.line(OrderLineId.of(line))
                    .map(each -> left(each).paid().negate().max(BigInteger.ZERO))
                    .orElse(BigInteger.ZERO);
            for (NaiveTaking other : takings) {
                over = other == taking ? over : over.subtract(unsent(other, line));
            }
            BigInteger share = taking.paid(line).subtract(over.max(BigInteger.ZERO));
            owed = owed.add(share.max(BigInteger.ZERO));
        }
        return owed;
    }

    private BigInteger unsent(NaiveTaking other, String line) {
        BigInteger savings = other.charges().negate().max(BigInteger.ZERO);
        return other.paid(line).subtract(sentBy(other.caseId)).subtract(savings).max(BigInteger.ZERO);
    }

    NaiveVerdict release(String caseId) {
        if (sent.stream().anyMatch(each -> each.caseId().equals(caseId))) {
            return NaiveVerdict.refused("entitlement.CASE_HAS_STARTED");
        }
        takings.removeIf(taking -> taking.caseId.equals(caseId));
        history.add("gave back " + caseId);
        return NaiveVerdict.ACCEPTED;
    }
}
