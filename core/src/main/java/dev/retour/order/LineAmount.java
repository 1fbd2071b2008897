package dev.retour.order;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLineId;

/**
 * An amount that belongs to a line.
 *
 * @param line the line
 * @param amount net, tax and gross, of either sign
 */
public record LineAmount(OrderLineId line, TaxedAmount amount) {}
