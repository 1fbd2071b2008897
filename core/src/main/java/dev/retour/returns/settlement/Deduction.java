package dev.retour.returns.settlement;

import dev.retour.order.terms.OrderLineId;
import org.joda.money.Money;

/**
 * Less money for goods that lack something.
 *
 * @param line the line of the order
 * @param what what is missing or worse, in the host's words
 * @param amount how much less, above 0
 */
public record Deduction(OrderLineId line, String what, Money amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Deduction {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A deduction takes off more than 0, not " + amount + ".");
        }
    }
}
