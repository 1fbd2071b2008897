package dev.retour.order.entitlement;

import dev.retour.order.terms.OrderLineId;

/**
 * Units of a line that a price adjustment is spread over.
 *
 * @param line the line
 * @param units which units
 */
public record CoveredUnits(OrderLineId line, Units units) {}
