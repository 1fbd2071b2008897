package dev.retour.matching;

import java.util.Collections;
import java.util.List;

/**
 * What a plan found. Every row is in exactly one group or residual.
 *
 * @param groups the groups, by pass and then by their first left row
 * @param left the left rows without a group, by date, amount and id
 * @param right the right rows without a group, by date, amount and id
 * @param <L> the type of a left row
 * @param <R> the type of a right row
 */
public record MatchResult<L, R>(List<MatchGroup<L, R>> groups, List<Residual<L>> left, List<Residual<R>> right) {

    /** Wraps the lists; they are large, so they are not copied. */
    public MatchResult {
        groups = Collections.unmodifiableList(groups);
        left = Collections.unmodifiableList(left);
        right = Collections.unmodifiableList(right);
    }
}
