package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.entitlement.Units;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order, reckoned once more and slowly from what is stored of it: no unit goes back twice or before it left, and
 * nothing that we send goes beyond what was paid, in the order, on a payment, or for a case.
 */
final class NaiveBooks {

    private record Sent(String refund, String caseId, String tender, String text, BigInteger amount) {}

    private final String id;
    private final Map<String, Initiated.Reserved> taken = new TreeMap<>();
    private final List<Sent> out = new ArrayList<>();
    private final Map<String, Integer> shipped = new HashMap<>();
    private final Map<String, Integer> delivered = new HashMap<>();
    private @Nullable OrderTerms terms;

    NaiveBooks(String id) {
        this.id = id;
    }

    void hear(OrderEvent event) {
        if (event instanceof OrderEvent.Recorded recorded) {
            recorded(recorded.fact());
        } else if (event instanceof OrderEvent.Decided decided) {
            decided(decided.change());
        }
    }

    private void recorded(OrderFact fact) {
        if (fact instanceof OrderFact.Captured captured) {
            terms = captured.terms();
        } else if (fact instanceof OrderFact.Shipped some) {
            count(some.lines(), shipped);
        } else if (fact instanceof OrderFact.Delivered some) {
            count(some.lines(), delivered);
        }
    }

    private static void count(List<LineUnits> units, Map<String, Integer> sums) {
        units.forEach(each -> sums.merge(each.line().value(), (int) each.quantity(), Integer::sum));
    }

    private void decided(Initiated change) {
        switch (change.kind()) {
            case RESERVED -> take((Initiated.Reserved) change);
            case RESERVATION_CHANGED -> take(((Initiated.ReservationChanged) change).now());
            case RELEASED -> taken.remove(((Initiated.Released) change).caseId().value());
            case REFUND_INITIATED -> send((Initiated.RefundInitiated) change);
            case REFUND_FAILED -> {
                Initiated.RefundFailed failed = (Initiated.RefundFailed) change;
                failed.tenders().forEach(tender -> back(failed.refund().value(), tender.value()));
            }
            case REFUND_STOOD -> stands((Initiated.RefundStood) change);
            default -> throw new AssertionError("No story initiates " + change);
        }
    }

    private void take(Initiated.Reserved now) {
        taken.put(now.caseId().value(), now);
        for (OrderLine line : terms().lines()) {
            checkUnits(line);
        }
    }

    private OrderTerms terms() {
        assertThat(terms).as("terms of %s", id).isNotNull();
        return Objects.requireNonNull(terms);
    }

    private void checkUnits(OrderLine line) {
        String name = line.id().value();
        Set<Long> seen = new HashSet<>();
        Map<Basis, Integer> sums = new HashMap<>();
        taken.forEach((caseId, reserved) -> reserved.lines().stream()
                .filter(each -> each.line().equals(line.id()))
                .forEach(each -> {
                    assertThat(ordinals(each)).as("units of %s twice", name).allMatch(seen::add);
                    sums.merge(reserved.basis(), ordinals(each).size(), Integer::sum);
                }));
        int ordered = (int) line.quantity();
        int arrived = delivered.getOrDefault(name, 0);
        int left = Math.max(arrived, shipped.getOrDefault(name, 0));
        assertThat(seen).as("units of %s", name).allMatch(unit -> unit >= 1 && unit <= ordered);
        assertThat(sums.getOrDefault(Basis.RETURN, 0)).isLessThanOrEqualTo(arrived);
        assertThat(sums.getOrDefault(Basis.REFUSED, 0)).isLessThanOrEqualTo(left - arrived);
        assertThat(sums.getOrDefault(Basis.CANCELLATION, 0)).isLessThanOrEqualTo(Math.max(0, ordered - left));
    }

    private static List<Long> ordinals(ReservedLine line) {
        List<Long> ordinals = new ArrayList<>();
        for (Units.Range range : line.units().ranges()) {
            for (long i = range.first(); i <= range.last(); i++) {
                ordinals.add(i);
            }
        }
        return ordinals;
    }

    private void send(Initiated.RefundInitiated refund) {
        assertThat(out)
                .as("refund %s twice", refund.refund())
                .noneMatch(sent -> sent.refund().equals(refund.refund().value()));
        refund.tenders().forEach(part -> out.add(sent(refund, part)));
        Set<String> tenders = new HashSet<>();
        refund.tenders().forEach(part -> tenders.add(part.tender().value()));
        for (Tender tender : terms().tenders()) {
            if (tenders.contains(tender.id().value())) {
                BigInteger sum = sum(each -> each.tender().equals(tender.id().value()));
                assertThat(sum).as("%s", tender.id()).isLessThanOrEqualTo(NaiveAmount.minor(tender.captured()));
            }
        }
        String caseId = refund.caseId().value();
        assertThat(sum(each -> each.caseId().equals(caseId)))
                .as("sent by %s", caseId)
                .isLessThanOrEqualTo(paid(caseId));
    }

    private BigInteger paid(String caseId) {
        Initiated.Reserved reserved = taken.get(caseId);
        assertThat(reserved).as("%s has nothing", caseId).isNotNull();
        BigInteger paid = BigInteger.ZERO;
        for (ReservedLine line : Objects.requireNonNull(reserved).lines()) {
            paid = paid.add(NaiveAmount.minor(line.share().paid()));
        }
        return paid;
    }

    private BigInteger sum(Predicate<Sent> which) {
        return out.stream().filter(which).map(Sent::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Sent sent(Initiated.RefundInitiated refund, TenderAmount part) {
        return new Sent(
                refund.refund().value(),
                refund.caseId().value(),
                part.tender().value(),
                part.amount().toString(),
                NaiveAmount.minor(part.amount()));
    }

    private void back(String refund, String tender) {
        assertThat(out.removeIf(
                        each -> each.refund().equals(refund) && each.tender().equals(tender)))
                .as("%s comes back on %s", refund, tender)
                .isTrue();
    }

    /** The world paid after all what we had given up: whatever that makes of the sums. */
    private void stands(Initiated.RefundStood stood) {
        stood.refund().tenders().stream()
                .filter(part -> stood.tenders().contains(part.tender()))
                .forEach(part -> out.add(sent(stood.refund(), part)));
    }

    /** What is gone, by refund, case and payment. */
    List<String> out() {
        return out.stream()
                .map(each -> each.refund() + " " + each.caseId() + " " + each.tender() + " " + each.text())
                .toList();
    }

    /** The units that a case has, by line. */
    Map<String, Long> claimed(String caseId) {
        Map<String, Long> claimed = new TreeMap<>();
        Initiated.Reserved reserved = taken.get(caseId);
        if (reserved != null) {
            reserved.lines()
                    .forEach(line ->
                            claimed.put(line.line().value(), line.units().count()));
        }
        return claimed;
    }
}
