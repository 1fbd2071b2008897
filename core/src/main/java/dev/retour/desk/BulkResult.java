package dev.retour.desk;

import dev.retour.kernel.CommandId;
import dev.retour.kernel.Reason;
import java.util.List;

/**
 * What became of one item of a job.
 *
 * @param key the key of the item
 * @param command the id that its command has for ever
 * @param outcome what became of it
 * @param repeated whether it was answered before, by this job or an earlier run of it
 * @param reasons why it was refused or failed
 */
public record BulkResult(String key, CommandId command, Outcome outcome, boolean repeated, List<Reason> reasons) {

    /** What becomes of an item. Outcomes may be added; keep a default branch. */
    public enum Outcome {
        /** The command was accepted. */
        ACCEPTED,
        /** The command was refused; the refusal is remembered. */
        REFUSED,
        /** The aggregate cannot be read, or what decides has failed. Nothing is remembered; the item is tried again by the next run. */
        FAILED
    }

    /** Copies the reasons. */
    public BulkResult {
        reasons = List.copyOf(reasons);
    }
}
