package dev.retour.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What to match and how: two sides, and passes of which each sees only what the ones before have left.
 *
 * <p>Immutable; thread-safe if the functions of its sides are.
 *
 * @param <L> the type of a left row
 * @param <R> the type of a right row
 */
public final class MatchPlan<L, R> {

    private final Side<L> left;
    private final Side<R> right;
    private final List<Pass> passes;

    private MatchPlan(Side<L> left, Side<R> right, List<Pass> passes) {
        this.left = left;
        this.right = right;
        this.passes = List.copyOf(passes);
    }

    /**
     * A plan without passes.
     *
     * @param left the left side
     * @param right the right side
     * @param <L> the type of a left row
     * @param <R> the type of a right row
     * @return the plan
     * @throws IllegalArgumentException if the rows of a side have neither an id nor a {@code toString} of their own
     */
    public static <L, R> MatchPlan<L, R> between(Side<L> left, Side<R> right) {
        left.requireId();
        right.requireId();
        return new MatchPlan<>(left, right, List.of());
    }

    /**
     * Adds a pass, one to one unless it says otherwise.
     *
     * @param name its name, unique in the plan
     * @param define gives it keys and cardinality
     * @return a new plan
     * @throws IllegalArgumentException if the name is taken, or the pass has no key or one that a side lacks
     */
    public MatchPlan<L, R> pass(String name, UnaryOperator<Pass> define) {
        Pass defined = define.apply(new Pass(name, List.of(), Cardinality.ONE_TO_ONE));
        Pass pass = new Pass(name, defined.keys(), defined.cardinality());
        if (passes.stream().anyMatch(other -> other.name().equals(name))) {
            throw new IllegalArgumentException(
                    "The plan has a pass '" + name + "' already. Give this one another name.");
        }
        if (pass.keys().isEmpty()) {
            throw new IllegalArgumentException("Pass '" + name + "' has no key. Name one with on(...).");
        }
        pass.keys().forEach(key -> requireKey(name, key));
        List<Pass> more = new ArrayList<>(passes);
        more.add(pass);
        return new MatchPlan<>(left, right, more);
    }

    private void requireKey(String pass, String key) {
        if (!left.hasKey(key) || !right.hasKey(key)) {
            throw new IllegalArgumentException(
                    "Pass '" + pass + "' uses the key '" + key + "', which both sides must have. Add it to the sides.");
        }
    }

    /**
     * Matches rows.
     *
     * @param leftRows the left rows, each of them one item, in any order
     * @param rightRows the right rows, each of them one item, in any order
     * @return groups and residuals; the same for the same rows in any order
     * @throws ArithmeticException if the sum of the amounts of a group does not fit a {@code long}; nothing is matched then
     */
    public MatchResult<L, R> match(Collection<? extends L> leftRows, Collection<? extends R> rightRows) {
        Table<L> leftTable = new Table<>(left, leftRows);
        Table<R> rightTable = new Table<>(right, rightRows);
        List<MatchGroup<L, R>> groups = new ArrayList<>();
        for (Pass pass : passes) {
            groups.addAll(new ExactPass<>(pass, leftTable, rightTable).run());
        }
        return new MatchResult<>(groups, leftTable.residuals(), rightTable.residuals());
    }
}
