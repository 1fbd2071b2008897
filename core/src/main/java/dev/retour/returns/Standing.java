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
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.RefundPart;
import java.util.ArrayList;
import java.util.List;

/** What an order has to learn of the refunds of its case, whatever the payment services said before and in whatever order. */
record Standing(Order order) {

    /** Everything in which the refunds that were sent are not as the order knows them. */
    List<Initiated> changes(ReturnCase now) {
        List<Initiated> changes = new ArrayList<>();
        if (now.order().equals(order.id())) {
            now.refunds()
                    .forEach(refund -> refund.parts().stream()
                            .filter(part -> part.attempt() > 0 && part.counts() != isKnown(refund, part))
                            .forEach(part -> changes.add(change(refund, part, now))));
        }
        return changes;
    }

    private boolean isKnown(Refund refund, RefundPart part) {
        return order.refund(refund.id()).stream()
                .flatMap(known -> known.tenders().stream())
                .anyMatch(known -> known.tender().equals(part.tender()));
    }

    private static Initiated change(Refund refund, RefundPart part, ReturnCase now) {
        return part.counts()
                ? new RefundStood(sent(refund, now), List.of(part.tender()))
                : new RefundFailed(refund.id(), List.of(part.tender()));
    }

    /** The refund as it is sent, all of it. */
    static RefundInitiated sent(Refund refund, ReturnCase now) {
        List<TenderAmount> tenders = refund.parts().stream()
                .map(part -> new TenderAmount(part.tender(), part.amount()))
                .toList();
        return new RefundInitiated(
                refund.id(), now.id(), tenders, refund.breakdown().revocations(), units(refund, now));
    }

    /** Of an amount without units, the units stay with the customer. */
    private static List<LineUnits> units(Refund refund, ReturnCase now) {
        return refund.breakdown().lines().stream()
                .filter(line -> line.kind() == RefundLine.Kind.GOODS && line.units() > 0)
                .map(line -> LineUnits.of(OrderLineId.of(line.item()), line.units()))
                .filter(units -> now.reserved(units.line())
                        .filter(ReservedLine::isAmount)
                        .isEmpty())
                .toList();
    }
}
