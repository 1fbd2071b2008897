package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLineId;

/**
 * What a promotion no longer gives to the units of a line that the customer keeps. A refund withholds it, and another one gives it
 * again when the line comes back.
 *
 * @param promotion the host's id of the promotion
 * @param line the line of the order
 * @param value how much; negative where it gives it again, since less is kept than before
 */
public record Revocation(String promotion, OrderLineId line, TaxedAmount value) {

    /** Whether both are about the same promotion and line. */
    boolean isLike(Revocation other) {
        return promotion.equals(other.promotion) && line.equals(other.line);
    }
}
