package dev.retour.order;

import dev.retour.order.terms.ChargeId;
import org.joda.money.Money;

/**
 * A part of a charge.
 *
 * @param charge the charge
 * @param gross how much of its gross amount, of the sign of the charge
 */
public record ChargeMoney(ChargeId charge, Money gross) {}
