package dev.retour.returns.authorization;

import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the units of one line are. Its units never become more or fewer: they only move.
 *
 * @param line the line
 * @param units how many units are how far, in the order of the stages, none of 0
 */
public record AuthorizedLine(OrderLineId line, List<UnitsIn> units) {

    private static final List<AuthorizationStatus> STAGES = List.of(AuthorizationStatus.values());

    /**
     * Units that are equally far.
     *
     * @param status how far
     * @param count how many, above 0
     */
    public record UnitsIn(AuthorizationStatus status, long count) {

        /**
         * Checks the count.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public UnitsIn {
            if (count < 1) {
                throw new IllegalArgumentException("Units that are " + status + " count from 1, not " + count + ".");
            }
        }
    }

    /** Copies the list. */
    public AuthorizedLine {
        units = List.copyOf(units);
    }

    /**
     * How many units are so far.
     *
     * @param status how far
     * @return the number, 0 or more
     */
    public long in(AuthorizationStatus status) {
        for (UnitsIn each : units) {
            if (each.status() == status) {
                return each.count();
            }
        }
        return 0;
    }

    /**
     * How many units were asked for.
     *
     * @return the number, above 0
     */
    public long requested() {
        long sum = 0;
        for (UnitsIn each : units) {
            sum += each.count();
        }
        return sum;
    }

    AuthorizedLine moved(AuthorizationStatus from, AuthorizationStatus to, long count) {
        List<UnitsIn> after = new ArrayList<>(units.size() + 1);
        for (AuthorizationStatus status : STAGES) {
            long change = (status == to ? count : 0) - (status == from ? count : 0);
            long rest = Math.addExact(in(status), change);
            if (rest != 0) {
                after.add(new UnitsIn(status, rest));
            }
        }
        return new AuthorizedLine(line, after);
    }
}
