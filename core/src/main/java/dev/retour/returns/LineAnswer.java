package dev.retour.returns;

import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.PolicyAnswer;

/**
 * What the policy says of a line of a case. It is frozen on the case.
 *
 * @param line the line
 * @param answer what the policy says
 */
public record LineAnswer(OrderLineId line, PolicyAnswer answer) {}
