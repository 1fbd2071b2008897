package dev.retour.returns;

import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.Clawback;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.returns.settlement.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What promotions no longer give to what the customer keeps, once this case is refunded as far as it may be by now. */
record Clawbacks(Order order, ReturnCase now, Gone gone) {

    List<Revocation> of(OrderTerms terms) {
        return isWanted() ? new Thresholds(terms).revoked(kept(terms), taken()) : List.of();
    }

    /** What was sent of it, and what waits for somebody to say yes. */
    private List<Revocation> taken() {
        List<Revocation> taken = new ArrayList<>(order.revocations());
        for (Refund refund : now.refunds()) {
            if (refund.isAny(SettlementStatus.CALCULATED)) {
                taken.addAll(refund.breakdown().revocations());
            }
        }
        return taken;
    }

    private boolean isWanted() {
        return now.opened().orElseThrow().answers().stream()
                .anyMatch(each -> each.answer().clawback() == Clawback.RE_EVALUATE);
    }

    /** A unit is kept until its money goes back, or until it came back or was called off without a case. */
    private Map<OrderLineId, Long> kept(OrderTerms terms) {
        Map<OrderLineId, Long> kept = new LinkedHashMap<>();
        terms.lines().forEach(line -> kept.put(line.id(), Math.max(0, line.quantity() - gone.then(line.id()))));
        return kept;
    }
}
