package dev.retour.returns.settlement;

import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Less money for goods that lack something.
 *
 * @param line the line of the order
 * @param what what is missing or worse, in the host's words
 * @param amount how much less, above 0
 * @param why why it is as much; empty where somebody has just said so
 */
public record Deduction(OrderLineId line, String what, Money amount, Optional<Reason> why) {

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

    /**
     * A deduction of which somebody says how much it is.
     *
     * @param line the line of the order
     * @param what what is missing or worse, in the host's words
     * @param amount how much less, above 0
     * @throws IllegalArgumentException if the amount is not above 0
     */
    public Deduction(OrderLineId line, String what, Money amount) {
        this(line, what, amount, Optional.empty());
    }
}
