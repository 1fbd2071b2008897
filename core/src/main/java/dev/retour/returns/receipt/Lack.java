package dev.retour.returns.receipt;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Something that accepted goods lack, with what it takes off the refund.
 *
 * @param what what is missing or worse, the code of it
 * @param amount how much less goes back for it, above 0
 * @param why why it is as much; empty where somebody has just said so
 */
public record Lack(String what, Money amount, Optional<Reason> why) {

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

    /**
     * Something of which somebody says how much it takes off.
     *
     * @param what what is missing or worse, the host's code
     * @param amount how much less goes back for it, above 0
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}, or the amount is not above 0
     */
    public Lack(String what, Money amount) {
        this(what, amount, Optional.empty());
    }
}
