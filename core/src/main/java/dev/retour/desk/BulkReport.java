package dev.retour.desk;

import dev.retour.kernel.Reason;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a run of a job ended.
 *
 * @param ending whether it came to its end
 * @param done how many items are done, those of earlier runs included
 * @param repeated how many of them were answered before
 * @param outcomes how many had which outcome
 * @param reasons how often each code was the reason of a refusal or failure
 * @param why why it stopped before its end
 */
public record BulkReport(
        Ending ending,
        long done,
        long repeated,
        Map<BulkResult.Outcome, Long> outcomes,
        Map<String, Long> reasons,
        Optional<Reason> why) {

    /** How a run ends. */
    public enum Ending {
        /** All items are done. */
        COMPLETED,
        /** Whoever follows the job has stopped it; run it again to go on. */
        CANCELLED,
        /** Too many new items were refused or failed; run it again to go on. */
        PAUSED
    }

    /** Copies the counts. */
    public BulkReport {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }
}
