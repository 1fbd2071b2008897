package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.store.Hash;
import org.joda.money.Money;

/**
 * The effect of giving money back on one payment: what a payment adapter is asked for.
 *
 * @param refund the refund that it is a part of
 * @param order the order
 * @param caseId the case
 * @param tender the payment
 * @param amount how much
 */
public record RefundOrder(RefundId refund, OrderId order, CaseId caseId, TenderId tender, Money amount) {

    /** The kind of the effect. */
    public static final String KIND = "refund.submit";

    /**
     * The key of the effect, the same however often it is asked for.
     *
     * @return a digest of order, refund and payment; ids of refunds are unique within an order only
     */
    public String key() {
        return Hash.of(order.value().length() + ":" + order + refund.value().length() + ":" + refund + tender)
                .hex();
    }
}
