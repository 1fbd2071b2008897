package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.KnownFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.entitlement.UnitPositions;
import dev.retour.order.terms.OrderLineId;

/**
 * How many units of a line the customer does not keep: their money went back, or they came back or were called off without a case. Of
 * another case only the units count whose money was sent. Made for one look.
 */
record Gone(Order order, ReturnCase now, Entitlement entitlement, Dues dues) {

    /** Once this case is refunded as far as it may be by now. */
    long then(OrderLineId line) {
        return ofOthers(line) + own(line);
    }

    /** Of this case alone, once it is refunded as far as it may be by now. */
    long own(OrderLineId line) {
        return now.authorization()
                .line(line)
                .filter(each -> isOfUnits(line))
                .map(each -> Math.max(dues.due(each), dues.refunded(line)))
                .orElse(0L);
    }

    /** Whether the money of more units of a line went back with this case than it may, as when two refunds of one unit arrived. */
    boolean isPaidBeyondDue() {
        return now.authorization().lines().stream().anyMatch(each -> dues.refunded(each.line()) > dues.due(each));
    }

    /** Whether anything of the order arrived and came back, or is to. */
    boolean isAnyReturned() {
        boolean isTaken = order.reservations().stream()
                .filter(each -> each.basis() == Basis.RETURN)
                .flatMap(each -> each.lines().stream())
                .anyMatch(each -> !each.isAmount());
        return isTaken || order.facts().stream().anyMatch(Gone::isReturned);
    }

    private static boolean isReturned(KnownFact known) {
        return known.fact() instanceof ReturnedOutside returned && returned.basis() == Basis.RETURN;
    }

    private boolean isOfUnits(OrderLineId line) {
        return now.reserved(line).filter(ReservedLine::isAmount).isEmpty();
    }

    private long ofOthers(OrderLineId line) {
        long units = outside(line);
        for (Reserved each : order.reservations()) {
            units += each.caseId().equals(now.id()) ? 0 : Math.min(units(each, line), refunded(each.caseId(), line));
        }
        return units;
    }

    private long refunded(CaseId other, OrderLineId line) {
        long units = 0;
        for (RefundInitiated refund : order.refunds()) {
            units += refund.caseId().equals(other) ? units(refund, line) : 0;
        }
        return units;
    }

    private static long units(RefundInitiated refund, OrderLineId line) {
        return refund.units().stream()
                .filter(each -> each.line().equals(line))
                .mapToLong(LineUnits::quantity)
                .sum();
    }

    static long units(Reserved reserved, OrderLineId line) {
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
