package dev.retour.returns;

import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundBreakdown;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A refund that was calculated and waits for somebody to say yes. Made for one look. */
record WaitingRefund(Refund refund, Order order, ReturnCase now) {

    /**
     * Whether its units are not due any more, as when an earlier refund of them stands after all, or another refund of the order has
     * withheld the same promotion since, or given the same delivery. It is reckoned anew for its own units, after those that were
     * reckoned before it: what became due meanwhile is the matter of the next one.
     */
    boolean isOutdated() {
        ReturnCase before = new CaseDraft(now).refunds(before()).build();
        Dues dues = new Look(before).dues();
        return !dues.covers(refund.breakdown()) || isOtherwise(before, dues.only(refund.breakdown()));
    }

    /** Which refund has to go first, since it withholds what this one gives again; empty for none. */
    Optional<RefundId> first() {
        List<Refund> earlier = now.refunds().subList(0, now.refunds().indexOf(refund));
        return earlier.stream()
                .filter(each -> each.isAny(SettlementStatus.CALCULATED) && withholds(each))
                .map(Refund::id)
                .findFirst();
    }

    private boolean withholds(Refund other) {
        return refund.breakdown().revocations().stream()
                .filter(again -> again.value().gross().isNegative())
                .anyMatch(again -> other.breakdown().revocations().stream()
                        .anyMatch(each -> each.value().gross().isPositive()
                                && each.promotion().equals(again.promotion())
                                && each.line().equals(again.line())));
    }

    private boolean isOtherwise(ReturnCase before, Dues dues) {
        Optional<RefundBreakdown> anew = new RefundPlan(order, before, Entitlement.of(order), dues).breakdown();
        return anew.filter(each -> !shared(each).equals(shared(refund.breakdown())))
                .isPresent();
    }

    /** Of those that were reckoned later only what is on its way counts. */
    private List<Refund> before() {
        List<Refund> all = now.refunds();
        int here = all.indexOf(refund);
        List<Refund> before = new ArrayList<>(all.subList(0, here));
        for (Refund later : all.subList(here + 1, all.size())) {
            if (!later.isAny(SettlementStatus.CALCULATED)) {
                before.add(later);
            }
        }
        return before;
    }

    /** What all refunds of an order share. */
    private static List<RefundLine> shared(RefundBreakdown breakdown) {
        return breakdown.lines().stream()
                .filter(line -> line.kind() == RefundLine.Kind.CLAWBACK || line.kind() == RefundLine.Kind.CHARGE)
                .toList();
    }
}
