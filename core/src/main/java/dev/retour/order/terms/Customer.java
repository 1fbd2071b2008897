package dev.retour.order.terms;

import dev.retour.kernel.Identifier;
import java.util.Optional;

/**
 * Who bought, without saying who it is.
 *
 * @param pseudonym the host's token for the person
 * @param orders how many orders the person had placed before
 * @param returns how many of them came back, wholly or in part
 * @param refusals how many parcels the person had refused before
 * @param tier the host's code of the tier that the person had, such as {@code GOLD}: many have it, so it tells nobody who it is; empty for
 *     none
 */
public record Customer(String pseudonym, long orders, long returns, long refusals, Optional<String> tier) {

    /**
     * Checks the token, the counters and the tier.
     *
     * @throws IllegalArgumentException if the token or the tier is no legal {@link Identifier}, or a counter is negative
     */
    public Customer {
        Identifier.check("Pseudonym of a customer", pseudonym);
        tier.ifPresent(code -> Identifier.check("Tier of a customer", code));
        if (orders < 0 || returns < 0 || refusals < 0) {
            throw new IllegalArgumentException("The history of a customer counts from 0.");
        }
    }

    /**
     * Somebody of no tier.
     *
     * @param pseudonym the host's token for the person
     * @param orders how many orders the person had placed before
     * @param returns how many of them came back, wholly or in part
     * @param refusals how many parcels the person had refused before
     * @throws IllegalArgumentException if the token is no legal {@link Identifier}, or a counter is negative
     */
    public Customer(String pseudonym, long orders, long returns, long refusals) {
        this(pseudonym, orders, returns, refusals, Optional.empty());
    }

    /**
     * Somebody without a history.
     *
     * @param pseudonym the host's token for the person
     * @return the customer
     */
    public static Customer of(String pseudonym) {
        return new Customer(pseudonym, 0, 0, 0);
    }

    /**
     * The same person in a tier.
     *
     * @param code the host's code of the tier
     * @return the other customer
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}
     */
    public Customer ofTier(String code) {
        return new Customer(pseudonym, orders, returns, refusals, Optional.of(code));
    }
}
