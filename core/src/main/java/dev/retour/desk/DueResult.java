package dev.retour.desk;

import dev.retour.kernel.Reason;
import java.util.List;

/**
 * What became of a case whose deadline has come.
 *
 * @param due the case, as it was found
 * @param outcome what became of what was due
 * @param repeated whether it was answered before, by whoever it was; what was refused is tried again from the next full hour on
 * @param reasons why it was refused or failed; of a case that cannot be read, why not
 */
public record DueResult(DueCase due, BulkResult.Outcome outcome, boolean repeated, List<Reason> reasons) {

    /** Copies the reasons. */
    public DueResult {
        reasons = List.copyOf(reasons);
    }

    static DueResult of(DueCase due, BulkResult result) {
        return new DueResult(due, result.outcome(), result.repeated(), result.reasons());
    }

    static DueResult skipped(DueCase due) {
        return new DueResult(due, BulkResult.Outcome.FAILED, false, due.findings());
    }
}
