package dev.retour.order.entitlement;

import dev.retour.order.terms.OrderLineId;

/**
 * Units of a line that a case took.
 *
 * @param line the line
 * @param units which units
 * @param share what they are worth, as it was when the case took them
 */
public record ReservedLine(OrderLineId line, Units units, Share share) {}
