package dev.retour.order;

import dev.retour.order.terms.OrderLineId;
import org.joda.money.Money;

/**
 * Money that belongs to a line.
 *
 * @param line the line
 * @param amount how much
 */
public record LineMoney(OrderLineId line, Money amount) {}
