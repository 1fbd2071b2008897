package dev.retour.order.terms;

import dev.retour.kernel.Identifier;

/**
 * Who bought, without saying who it is.
 *
 * @param pseudonym the host's token for the person
 * @param orders how many orders the person had placed before
 * @param returns how many of them came back, wholly or in part
 * @param refusals how many parcels the person had refused before
 */
public record Customer(String pseudonym, long orders, long returns, long refusals) {

    /**
     * Checks the token and the counters.
     *
     * @throws IllegalArgumentException if the token is no legal {@link Identifier}, or a counter is negative
     */
    public Customer {
        Identifier.check("Pseudonym of a customer", pseudonym);
        if (orders < 0 || returns < 0 || refusals < 0) {
            throw new IllegalArgumentException("The history of a customer counts from 0.");
        }
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
}
