package dev.retour.order;

import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;

/**
 * A fact of an order as a host tells it.
 *
 * @param order the order
 * @param observation who saw it, under which id and in which version, and when it happened
 * @param fact what happened
 */
public record ObservedFact(OrderId order, Observation observation, OrderFact fact) {}
