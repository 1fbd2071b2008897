package dev.retour.freight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which way a leg goes.
 *
 * <p>A leg is one way that one parcel goes: parcels, requests and lines of bills and quotes have legs. The rules of a
 * rate card hold for directions. More may come: a {@code switch} needs a default branch.
 */
public enum Direction {
    /** From the shop to the customer. */
    FORWARD,
    /** Back to the shop without having reached the customer: refused, undeliverable or intercepted. 拒收退回 */
    RTO,
    /** From the customer back to the shop. 客户退货 */
    CUSTOMER_RETURN,
    /** To the customer once more, after an attempt that failed. */
    REDELIVERY;

    private static final List<Set<Direction>> SETS = sets();

    /** Every set of directions: there are so few that no parcel needs one of its own. */
    private static List<Set<Direction>> sets() {
        List<Set<Direction>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << values().length; bits++) {
            sets.add(Collections.unmodifiableSet(of(bits)));
        }
        return List.copyOf(sets);
    }

    private static Set<Direction> of(int bits) {
        Set<Direction> set = EnumSet.noneOf(Direction.class);
        for (Direction direction : values()) {
            if ((bits & 1 << direction.ordinal()) != 0) {
                set.add(direction);
            }
        }
        return set;
    }

    /**
     * Copies directions to a set that always lists them in the same order.
     *
     * @param directions the directions, in any order
     * @return an unmodifiable set in the order of this enum
     */
    public static Set<Direction> copyOf(Collection<Direction> directions) {
        int bits = 0;
        for (Direction direction : directions) {
            bits |= 1 << direction.ordinal();
        }
        return SETS.get(bits);
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
