package dev.retour.returns;

import dev.retour.order.LineUnits;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.RefundFailed;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.RefundStood;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.RefundPart;
import java.util.ArrayList;
import java.util.List;

/** What an order has to learn of the refunds of its case, whatever the payment services said before and in whatever order. */
record Standing(Order order) {

    /** Everything in which the refunds that were sent are not as the order knows them. */
    List<Initiated> changes(ReturnCase now) {
        List<Initiated> changes = new ArrayList<>(0);
        if (now.order().equals(order.id())) {
            now.refunds().forEach(refund -> add(refund, now, changes));
        }
        return changes;
    }

    private void add(Refund refund, ReturnCase now, List<Initiated> changes) {
        for (RefundPart part : refund.parts()) {
            if (part.attempt() > 0 && part.counts() != isKnown(refund, part)) {
                changes.add(change(refund, part, now));
            }
        }
    }

    private boolean isKnown(Refund refund, RefundPart part) {
        return order.refund(refund.id())
                .filter(known -> isOn(part.tender(), known.tenders()))
                .isPresent();
    }

    private static boolean isOn(TenderId tender, List<TenderAmount> tenders) {
        for (TenderAmount each : tenders) {
            if (each.tender().equals(tender)) {
                return true;
            }
        }
        return false;
    }

    private static Initiated change(Refund refund, RefundPart part, ReturnCase now) {
        return part.counts()
                ? new RefundStood(sent(refund, now), List.of(part.tender()))
                : new RefundFailed(refund.id(), List.of(part.tender()));
    }

    /** The refund as it is sent, all of it. */
    static RefundInitiated sent(Refund refund, ReturnCase now) {
        List<TenderAmount> tenders = new ArrayList<>(refund.parts().size());
        refund.parts().forEach(part -> tenders.add(new TenderAmount(part.tender(), part.amount())));
        List<LineUnits> units = units(refund, now);
        return new RefundInitiated(
                refund.id(),
                now.id(),
                tenders,
                refund.breakdown().revocations(),
                units,
                PostageParts.with(units, refund, now));
    }

    /** Of an amount without units, the units stay with the customer. */
    private static List<LineUnits> units(Refund refund, ReturnCase now) {
        List<LineUnits> units = new ArrayList<>();
        for (RefundLine each : refund.breakdown().lines()) {
            if (each.kind() == RefundLine.Kind.GOODS && each.units() > 0) {
                OrderLineId line = OrderLineId.of(each.item());
                boolean isAmount =
                        now.reserved(line).filter(ReservedLine::isAmount).isPresent();
                units.addAll(isAmount ? List.of() : List.of(LineUnits.of(line, each.units())));
            }
        }
        return units;
    }
}
