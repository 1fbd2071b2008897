package dev.retour.testkit.payment;

import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.terms.TenderId;

/**
 * A payment of a customer, on which money goes back.
 *
 * @param scope whose order it was for
 * @param order the order
 * @param tender which payment of the order
 */
public record Payment(Scope scope, OrderId order, TenderId tender) {}
