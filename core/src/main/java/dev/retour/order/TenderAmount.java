package dev.retour.order;

import dev.retour.order.terms.TenderId;
import org.joda.money.Money;

/**
 * Money on a payment.
 *
 * @param tender the payment
 * @param amount how much
 */
public record TenderAmount(TenderId tender, Money amount) {}
