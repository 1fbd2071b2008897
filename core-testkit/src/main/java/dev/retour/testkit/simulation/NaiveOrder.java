package dev.retour.testkit.simulation;

import dev.retour.kernel.Observation;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.returns.CaseCommand;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An order of the model: its rules once more, over plain lists, without a line of the code that it checks. */
final class NaiveOrder {

    private static final Map<Basis, String> PLACES =
            Map.of(Basis.RETURN, "withCustomer", Basis.REFUSED, "inTransit", Basis.CANCELLATION, "unshipped");

    private final NaiveFacts facts = new NaiveFacts();
    private final List<NaiveTaking> takings = new ArrayList<>();
    private final NaiveUnits units = new NaiveUnits(facts, takings);
    private final NaiveWorth worth = new NaiveWorth(facts, takings, units);
    private final NaiveRefunds refunds = new NaiveRefunds(facts, takings, worth);
    private final List<String> history = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private @Nullable List<String> foundLast;

    /** What became of a fact, and what does not add up since. */
    record Recorded(String outcome, List<String> news) {}

    /** What we initiated, in order. */
    List<String> history() {
        return history;
    }

    /** What the world was asked to give back, by refund, case and tender. */
    List<String> asked() {
        return refunds.asked();
    }

    NaiveTaking taking(String caseId) {
        return takings.stream()
                .filter(taking -> taking.caseId.equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    boolean isParked() {
        return facts.terms().isEmpty();
    }

    /** What listeners were told of the order, in order. */
    List<String> messages() {
        return messages;
    }

    /** Records a fact; gives what becomes of it, and all that does not add up since. */
    Recorded record(Observation observation, OrderFact fact, String digest) {
        List<String> before = foundLast == null ? discrepancies() : foundLast;
        String outcome = add(observation, fact, digest);
        List<String> after = discrepancies();
        foundLast = after;
        List<String> news = new ArrayList<>(after);
        news.removeAll(before);
        if (outcome.equals("CONTRADICTED")) {
            news.add("desk.OBSERVATION_CHANGED {observation=" + observation + "}");
        }
        news.forEach(each -> messages.add("order.discrepancy " + each));
        return new Recorded(outcome, news);
    }

    private String add(Observation observation, OrderFact fact, String digest) {
        Map<String, Set<Integer>> taken = new TreeMap<>();
        takings.forEach(taking -> taking.lines.forEach((line, ordinals) ->
                taken.computeIfAbsent(line, each -> new TreeSet<>()).addAll(ordinals)));
        return facts.add(observation, fact, digest, taken);
    }

    NaiveVerdict open(CaseCommand.Open open) {
        foundLast = null;
        Optional<OrderTerms> terms = facts.terms();
        if (terms.isEmpty()) {
            return NaiveVerdict.refused("entitlement.ORDER_NOT_CAPTURED");
        }
        Set<String> codes = against(open, terms.orElseThrow());
        if (codes.isEmpty()) {
            NaiveTaking taking = worth.take(open, terms.orElseThrow());
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
        for (LineUnits wanted : open.lines()) {
            Optional<OrderLine> line = terms.line(wanted.line());
            if (!seen.add(wanted.line())) {
                codes.add("entitlement.ITEM_TWICE");
            }
            if (line.isEmpty()) {
                codes.add("entitlement.LINE_UNKNOWN");
            } else if (wanted.quantity() > units.available(line.orElseThrow(), open.basis())) {
                codes.add("entitlement.UNITS_EXCEEDED");
            }
            line.ifPresent(each -> codes.addAll(againstSerials(each, wanted)));
        }
        for (ChargeMoney part : open.charges()) {
            Optional<ChargeLine> charge = terms.charge(part.charge());
            if (!seen.add(part.charge())) {
                codes.add("entitlement.ITEM_TWICE");
            }
            if (charge.isEmpty()) {
                codes.add("entitlement.CHARGE_UNKNOWN");
            } else if (!units.has(charge.orElseThrow(), NaiveAmount.minor(part.gross()))) {
                codes.add("entitlement.CHARGE_EXCEEDED");
            }
        }
        return codes;
    }

    private Set<String> againstSerials(OrderLine line, LineUnits wanted) {
        Set<String> codes = new TreeSet<>();
        if (!wanted.serials().isEmpty() && wanted.serials().size() != wanted.quantity()) {
            codes.add("entitlement.SERIALS_INCOMPLETE");
        }
        Set<String> seen = new HashSet<>();
        for (String serial : wanted.serials()) {
            if (!seen.add(serial)) {
                codes.add("entitlement.ITEM_TWICE");
            } else if (!line.serials().contains(serial)) {
                codes.add("entitlement.SERIAL_UNKNOWN");
            } else if (units.isTaken(line, serial)) {
                codes.add("entitlement.SERIAL_TAKEN");
            }
        }
        return codes;
    }

    /** What goes beyond what the order has, each with how much, so that more of it is news again. */
    private List<String> discrepancies() {
        return facts.terms().map(this::discrepancies).orElse(List.of());
    }

    private List<String> discrepancies(OrderTerms terms) {
        NaiveReasons found = new NaiveReasons(terms.currency());
        for (OrderLine line : terms.lines()) {
            String id = line.id().value();
            for (Basis basis : Basis.values()) {
                int units = this.units.place(line, basis);
                if (units < 0) {
                    found.add("OVERDRAWN_UNITS", Map.of("line", id, "position", PLACES.get(basis), "units", units));
                }
            }
            found.addBelow(
                    "OVERDRAWN_LINE", Map.of("line", id), worth.left(line).paid());
            units.twice(line).forEach(serial -> found.add("SERIAL_TWICE", Map.of("line", id, "serial", serial)));
            credited(id, facts.invoiced(id), found);
        }
        for (Tender tender : terms.tenders()) {
            String id = tender.id().value();
            found.addBelow("OVERDRAWN_TENDER", Map.of("tender", id), refunds.left(tender));
        }
        found.addBelow("OVERDRAWN_ORDER", Map.of(), refunds.left(terms));
        facts.refundsOfOthers().values().forEach(refund -> refund.check(found));
        for (ChargeLine charge : terms.charges()) {
            NaiveAmount invoiced = facts.invoiced(charge.id().value());
            credited(charge.id().value(), NaiveUnits.turned(charge, invoiced), found);
        }
        new NaiveUnexpected(terms, found).in(facts);
        return found.all();
    }

    /** The first of gross, net and tax that is below nothing. */
    private static void credited(String item, NaiveAmount left, NaiveReasons found) {
        List<BigInteger> parts = List.of(left.gross(), left.gross().subtract(left.tax()), left.tax());
        parts.stream()
                .filter(part -> part.signum() < 0)
                .findFirst()
                .ifPresent(part -> found.addBelow("OVERDRAWN_CREDIT", Map.of("item", item), part));
    }

    NaiveVerdict refund(CaseCommand.Refund refund) {
        foundLast = null;
        return facts.terms()
                .map(terms -> refunds.send(refund, taking(refund.caseId().value()), terms, history))
                .orElseGet(() -> NaiveVerdict.refused("entitlement.ORDER_NOT_CAPTURED"));
    }

    boolean hasStarted(String caseId) {
        return refunds.hasStarted(caseId);
    }

    NaiveVerdict release(String caseId) {
        foundLast = null;
        takings.removeIf(taking -> taking.caseId.equals(caseId));
        history.add("gave back " + caseId);
        return NaiveVerdict.ACCEPTED;
    }
}
