package dev.retour.order.entitlement;

import dev.retour.order.terms.OrderLineId;

/**
 * Units of a line that cases had taken when a price adjustment first came, so that it does not concern them.
 *
 * @param line the line
 * @param units which units
 */
public record TakenUnits(OrderLineId line, Units units) {}
