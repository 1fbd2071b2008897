package dev.retour.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long a case may stay where it is.
 *
 * @param limits the limit of each status; a status without one has no deadline
 */
public record Patience(Map<CaseStatus, Limit> limits) {

    /** A week for the customer to act, two for the goods, and some days for our people. */
    public static final Patience STANDARD = new Patience(Map.ofEntries(
            limit(CaseStatus.REQUESTED, 7, Deadline.Action.EXPIRE),
            limit(CaseStatus.IN_REVIEW, 7, Deadline.Action.EXPIRE),
            limit(CaseStatus.APPROVED, 2, Deadline.Action.REMIND),
            limit(CaseStatus.AWAITING_GOODS, 14, Deadline.Action.EXPIRE),
            limit(CaseStatus.IN_TRANSIT, 14, Deadline.Action.REMIND),
            limit(CaseStatus.PARTIALLY_RECEIVED, 7, Deadline.Action.REMIND),
            limit(CaseStatus.RECEIVED, 2, Deadline.Action.REMIND),
            limit(CaseStatus.INSPECTED, 2, Deadline.Action.REMIND),
            limit(CaseStatus.SETTLING, 3, Deadline.Action.REMIND),
            limit(CaseStatus.MANUAL_ACTION, 1, Deadline.Action.REMIND),
            limit(CaseStatus.REJECTED, 7, Deadline.Action.CLOSE),
            limit(CaseStatus.DONE, 7, Deadline.Action.CLOSE),
            limit(CaseStatus.CANCELLED, 7, Deadline.Action.CLOSE),
            limit(CaseStatus.EXPIRED, 7, Deadline.Action.CLOSE)));

    /**
     * How long, and what then.
     *
     * @param within how long
     * @param then what happens then
     */
    public record Limit(Duration within, Deadline.Action then) {}

    /** Copies the limits. */
    public Patience {
        limits = Map.copyOf(limits);
    }

    private static Map.Entry<CaseStatus, Limit> limit(CaseStatus status, int days, Deadline.Action then) {
        return Map.entry(status, new Limit(Duration.ofDays(days), then));
    }

    /**
     * The deadline of a case.
     *
     * @param status where it is
     * @param moved when something happened to it last
     * @param version the version of this setting
     * @return the deadline; empty if there is none
     */
    Optional<Deadline> deadline(CaseStatus status, Instant moved, String version) {
        return Optional.ofNullable(limits.get(status))
                .map(limit -> new Deadline(moved.plus(limit.within()), limit.then(), version));
    }
}
