package dev.retour.returns.receipt;

import dev.retour.kernel.Identifier;
import org.joda.money.Money;

/**
 * Something that accepted goods lack.
 *
 * @param what what is missing or worse, the host's code
 * @param amount how much less goes back for it, above 0
 */
public record Lack(String what, Money amount) {

    /**
     * Checks the code and the amount.
     *
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}, or the amount is not above 0
     */
    public Lack {
        Identifier.check("Code of what goods lack", what);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("What goods lack takes off more than 0, not " + amount + ".");
        }
    }
}
