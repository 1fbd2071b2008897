package dev.retour.order;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.ChargeId;

/**
 * An amount that belongs to a charge.
 *
 * @param charge the charge
 * @param amount net, tax and gross, of the sign of the charge
 */
public record ChargeAmount(ChargeId charge, TaxedAmount amount) {}
