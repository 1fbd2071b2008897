package dev.retour.matching;

import java.util.List;

/**
 * Rows that belong together.
 *
 * @param pass the name of the pass that found them
 * @param left the left rows, by date, amount and id
 * @param right the right rows, by date, amount and id
 * @param leftAmount the sum of the left amounts, in the currency of the left side
 * @param rightAmount the sum of the right amounts, in the currency of the right side
 * @param <L> the type of a left row
 * @param <R> the type of a right row
 */
public record MatchGroup<L, R>(String pass, List<L> left, List<R> right, long leftAmount, long rightAmount) {

    /** Copies the rows. */
    public MatchGroup {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * By how much the sides differ. Means something only if both are in one currency.
     *
     * @return left minus right
     * @throws ArithmeticException if it does not fit a {@code long}
     */
    public long difference() {
        return Math.subtractExact(leftAmount, rightAmount);
    }
}
