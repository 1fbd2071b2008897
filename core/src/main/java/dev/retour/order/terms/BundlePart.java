package dev.retour.order.terms;

import java.math.BigDecimal;

/**
 * That a line is part of a bundle 套装.
 *
 * @param parent the line that the customer bought
 * @param priceShare which share of the price of the bundle this part carries, from 0 to 1
 * @param costShare which share of its cost, from 0 to 1
 */
public record BundlePart(OrderLineId parent, BigDecimal priceShare, BigDecimal costShare) {

    /** The most decimals of a share: with the digit before the point, as many digits as a document holds of a number. */
    public static final int MAX_DECIMALS = 39;

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is below 0 or above 1, or has more than {@value #MAX_DECIMALS} decimals
     */
    public BundlePart {
        if (!isShare(priceShare) || !isShare(costShare)) {
            throw new IllegalArgumentException("A share is from 0 to 1, not " + priceShare + " or " + costShare + ".");
        }
        priceShare = stored(priceShare);
        costShare = stored(costShare);
    }

    private static BigDecimal stored(BigDecimal share) {
        if (share.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "A share has at most " + MAX_DECIMALS + " decimals, not " + share.scale() + ". Round it.");
        }
        return share.setScale(Math.max(0, share.scale()));
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
