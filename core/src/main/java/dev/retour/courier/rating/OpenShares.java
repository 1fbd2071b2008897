package dev.retour.courier.rating;

import java.util.List;

/**
 * Shares of one value that is not known, all of them due.
 *
 * @param rules a rule for each line; one that is due on two legs is there twice
 * @param least the least that the value may be, in fine units
 */
record OpenShares(List<SurchargeRule> rules, long least) {

    /** The lowest value at which they have so much more in all than at the least one; the greatest if none is enough. */
    long valueOf(long more, long greatest) {
        long low = least;
        long high = greatest;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (reach(middle, more)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /** Counts down, so that no sum is too large. */
    private boolean reach(long value, long more) {
        long left = more;
        for (int i = 0; i < rules.size() && left > 0; i++) {
            left -= rules.get(i).share(value) - rules.get(i).share(least);
        }
        return left <= 0;
    }
}
