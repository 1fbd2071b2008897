package dev.retour.freight;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which way a leg goes. */
public enum Direction {
    /** From the shop to the customer. */
    FORWARD,
    /** Back to the shop without having reached the customer: refused, undeliverable or intercepted. 拒收退回 */
    RTO,
    /** From the customer back to the shop. 客户退货 */
    CUSTOMER_RETURN,
    /** To the customer once more, after an attempt that failed. */
    REDELIVERY;

    /**
     * Copies directions to a set that always lists them in the same order.
     *
     * @param directions the directions, in any order
     * @return an unmodifiable set in the order of this enum
     */
    public static Set<Direction> copyOf(Collection<Direction> directions) {
        Set<Direction> copy = EnumSet.noneOf(Direction.class);
        copy.addAll(directions);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * Tells whether the leg takes goods back to the shop.
     *
     * @return true for {@link #RTO} and {@link #CUSTOMER_RETURN}
     */
    public boolean isReverse() {
        return this == RTO || this == CUSTOMER_RETURN;
    }
}
