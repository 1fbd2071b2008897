package dev.retour.order.terms;

import dev.retour.kernel.Identifier;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a discount takes off one line or charge. A discount of the whole order is split over its lines when the order is
 * captured, and never again.
 *
 * @param id the host's id of the discount; the shares of one order discount have the same
 * @param level whether it was given on the line or on the order
 * @param promotion the promotion that it comes from
 * @param amount what it takes off, not negative
 * @param funder who pays for it
 * @param onInvoice whether the invoice shows the lower amount; if not, the invoice shows the full price and somebody
 *     else pays the rest
 */
public record Discount(
        String id, Level level, Optional<String> promotion, Money amount, Funder funder, boolean onInvoice) {

    /** What a discount was given on. */
    public enum Level {
        /** One line. */
        LINE,
        /** The whole order; this is the share of the line. */
        ORDER
    }

    /**
     * Checks id and amount.
     *
     * @throws IllegalArgumentException if the id is no legal {@link Identifier}, or the amount is negative
     */
    public Discount {
        Identifier.check("Discount id", id);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A discount takes off 0 or more, not " + amount + ".");
        }
    }
}
