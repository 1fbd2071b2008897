package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was due for a case and has not happened.
 *
 * @param caseId the case
 * @param order its order
 * @param kind what was due
 * @param status where the case is
 * @param due when it was due
 * @param late how long ago that was
 * @param reminders how often somebody was reminded since something happened last, or since it was escalated
 * @param owner who answers for the case; empty if nobody does
 */
public record Breach(
        CaseId caseId,
        OrderId order,
        Kind kind,
        CaseStatus status,
        Instant due,
        Duration late,
        int reminders,
        Optional<String> owner) {

    /** What was due. Kinds may be added; keep a default branch. */
    public enum Kind {
        /** Somebody had to work on the case in its status. */
        STATUS,
        /** Money had to be back for goods that came. */
        REFUND
    }
}
