package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.order.Basis;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.entitlement.UnitPositions;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.Clawback;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.settlement.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What promotions no longer give to what the customer keeps, once this case is refunded as far as it may be by now. */
record Clawbacks(Order order, ReturnCase now, Entitlement entitlement, Dues dues) {

    List<Revocation> of(OrderTerms terms) {
        return isWanted() ? new Thresholds(terms).revoked(kept(terms), order.revocations()) : List.of();
    }

    private boolean isWanted() {
        return now.opened().orElseThrow().answers().stream()
                .anyMatch(each -> each.answer().clawback() == Clawback.RE_EVALUATE);
    }

    /** A unit is kept until its money goes back, or until it came back or was called off without a case. */
    private Map<OrderLineId, Long> kept(OrderTerms terms) {
        Set<CaseId> refunded =
                order.refunds().stream().map(RefundInitiated::caseId).collect(Collectors.toSet());
        Map<OrderLineId, Long> kept = new LinkedHashMap<>();
        terms.lines().forEach(line -> {
            long gone = outside(line.id());
            for (Reserved each : order.reservations()) {
                gone += each.caseId().equals(now.id())
                        ? own(line.id())
                        : refunded.contains(each.caseId()) ? units(each, line.id()) : 0;
            }
            kept.put(line.id(), Math.max(0, line.quantity() - gone));
        });
        return kept;
    }

    private long own(OrderLineId line) {
        return now.authorization()
                .line(line)
                .filter(each -> isOfUnits(each.line()))
                .map((AuthorizedLine each) -> Math.max(dues.due(each), dues.refunded(line)))
                .orElse(0L);
    }

    private boolean isOfUnits(OrderLineId line) {
        return now.reserved(line).filter(ReservedLine::isAmount).isEmpty();
    }

    private static long units(Reserved reserved, OrderLineId line) {
        return reserved.lines().stream()
                .filter(each -> each.line().equals(line))
                .mapToLong(each -> each.units().count())
                .sum();
    }

    private long outside(OrderLineId line) {
        long calledOff = order.reservations().stream()
                .filter(each -> each.basis() == Basis.CANCELLATION)
                .mapToLong(each -> units(each, line))
                .sum();
        return entitlement
                .positions(line)
                .map((UnitPositions at) -> at.back() + at.cancelled() - calledOff)
                .orElse(0L);
    }
}
