package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a refund of which a payment service has not yet said how it ended.
 *
 * @param order the order
 * @param caseId the case
 * @param refund the refund
 * @param part the part: {@code PENDING} if the service is at work, {@code UNKNOWN} if it has lost sight of it; on which payment, how much, and
 *     how often the service was asked what became of it
 */
public record UnsettledRefund(OrderId order, CaseId caseId, RefundId refund, RefundPart part) {

    private static final Set<SettlementStatus> UNSETTLED =
            EnumSet.of(SettlementStatus.PENDING, SettlementStatus.UNKNOWN);

    static Stream<UnsettledRefund> of(ReturnCase known) {
        return known.refunds().stream()
                .flatMap(refund -> refund.parts().stream()
                        .filter(part -> UNSETTLED.contains(part.status()))
                        .map(part -> new UnsettledRefund(known.order(), known.id(), refund.id(), part)));
    }
}
