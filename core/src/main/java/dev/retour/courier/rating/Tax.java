package dev.retour.courier.rating;

import dev.retour.money.Percent;

/**
 * Tax on the courier's charges.
 *
 * @param mode whether prices hold it already
 * @param percent the rate
 */
public record Tax(Mode mode, Percent percent) {

    /**
     * Whether prices hold the tax.
     *
     * <p>More may come: a {@code switch} needs a default branch.
     */
    public enum Mode {
        /** Prices are net; the tax is a line of its own on top. */
        ON_TOP,
        /** Prices are gross; the tax is inside and makes no line. */
        INCLUDED
    }
}
