package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Lack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What accepted goods lack that was found when all of their line was refunded already, so that no refund can take it off. */
record LateLacks(ReturnCase now) {

    /** Of each look from one on, counted from 0. */
    List<Reason> since(int look) {
        if (now.refunds().isEmpty() || now.opened().isEmpty()) {
            return List.of();
        }
        Dues dues = new Dues(now, now.opened().get(), now.goods());
        Set<Integer> known = dues.looks();
        List<Reason> late = new ArrayList<>();
        for (int i = look; i < now.inspections().size(); i++) {
            Inspected each = now.inspections().get(i);
            if (!known.contains(i) && isRefunded(each.units().line(), dues)) {
                each.lacks().forEach(lack -> late.add(told(each.units().line(), lack)));
            }
        }
        return late;
    }

    /** Whether no money of the line is still to go back, whatever comes. */
    private boolean isRefunded(OrderLineId line, Dues dues) {
        return now.authorization()
                .line(line)
                .filter(units -> dues.refunded(line) > 0 && dues.mayStillBeDue(units) <= dues.refunded(line))
                .isPresent();
    }

    private Reason told(OrderLineId line, Lack lack) {
        return Decider.reason(CaseReason.LACK_AFTER_REFUND, now.id())
                .with("line", line)
                .with("what", lack.what())
                .with("amount", lack.amount());
    }
}
