package dev.retour.order.terms;

import dev.retour.kernel.Identifier;
import java.util.List;
import org.joda.money.Money;

/**
 * A promise that depended on what was bought, such as 30 off from 300 满减.
 *
 * @param id the host's id of the promotion
 * @param threshold what the lines had to reach
 * @param discount what it gave
 * @param funder who pays for it
 * @param lines the lines that counted; empty for all
 */
public record Promotion(String id, Money threshold, Money discount, Funder funder, List<OrderLineId> lines) {

    /**
     * Checks the id and copies the lines.
     *
     * @throws IllegalArgumentException if the id is no legal {@link Identifier}
     */
    public Promotion {
        Identifier.check("Promotion id", id);
        lines = List.copyOf(lines);
    }
}
