package dev.retour.matching;

/**
 * A row that was not matched, and why.
 *
 * @param row the row
 * @param why the reason that came closest to a match
 * @param pass the name of the pass that the reason is from; empty for {@link Why#NO_KEY}
 * @param left how many left rows shared its key in that pass
 * @param right how many right rows shared its key in that pass
 * @param <T> the type of the row
 */
public record Residual<T>(T row, Why why, String pass, int left, int right) {

    /** Why a row was not matched, nearest to a match last. More may come; a {@code switch} needs a default branch. */
    public enum Why {
        /** In no pass had it all keys. */
        NO_KEY,
        /** No row of the other side had its key. */
        NO_COUNTERPART,
        /** More rows shared its key than the pass allows; which belong together is not guessed. */
        AMBIGUOUS
    }
}
