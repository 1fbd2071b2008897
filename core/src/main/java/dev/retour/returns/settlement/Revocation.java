package dev.retour.returns.settlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLineId;

/**
 * What a promotion no longer gives to the units of a line that the customer keeps.
 *
 * @param promotion the host's id of the promotion
 * @param line the line of the order
 * @param value how much; negative where it gives it again, since less is kept than before
 */
public record Revocation(String promotion, OrderLineId line, TaxedAmount value) {}
