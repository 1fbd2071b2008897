package dev.retour.returns;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.returns.Patience.Limit;
import dev.retour.returns.Patience.RefundLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the patience of a host and tells every fault at once. */
public final class PatienceCheck {

    /** A hundred years. */
    private static final int MOST_DAYS = 36_525;

    static final Duration FAR = Duration.ofDays(MOST_DAYS);

    /** Of some lines the goods may be here while others are still asked for. */
    private static final Set<CaseStatus> HAVE_GOODS = EnumSet.of(
            CaseStatus.REQUESTED,
            CaseStatus.IN_REVIEW,
            CaseStatus.PARTIALLY_RECEIVED,
            CaseStatus.RECEIVED,
            CaseStatus.INSPECTED,
            CaseStatus.SETTLING,
            CaseStatus.MANUAL_ACTION);

    private final Patience patience;
    private final List<Problem> problems = new ArrayList<>();

    private PatienceCheck(Patience patience) {
        this.patience = patience;
    }

    /**
     * Checks a patience.
     *
     * @param patience the patience
     * @return every fault, by status, and that of the refunds last; empty if it is sound
     */
    public static List<Problem> check(Patience patience) {
        PatienceCheck check = new PatienceCheck(patience);
        for (CaseStatus status : CaseStatus.values()) {
            check.check(status);
        }
        patience.refund().ifPresent(check::check);
        return List.copyOf(check.problems);
    }

    private void check(CaseStatus status) {
        boolean isEndless = patience.endless().contains(status);
        boolean isLimited = patience.limits().containsKey(status);
        if (status == CaseStatus.CLOSED) {
            refuse(isLimited, status, CaseReason.LIMIT_IDLE);
        } else {
            refuse(isEndless == isLimited, status, isLimited ? CaseReason.LIMIT_AND_NONE : CaseReason.LIMIT_MISSING);
            refuse(
                    isEndless && patience.refund().isPresent() && HAVE_GOODS.contains(status),
                    status,
                    CaseReason.LIMIT_HIDES_REFUND);
        }
        Optional.ofNullable(patience.limits().get(status)).ifPresent(limit -> check(status, limit));
    }

    private void check(CaseStatus status, Limit limit) {
        boolean closes = limit.then() == Deadline.Action.CLOSE;
        refuse(limit.within().compareTo(Duration.ZERO) <= 0, status, CaseReason.LIMIT_EMPTY);
        refuse(limit.within().compareTo(FAR) > 0, status, CaseReason.LIMIT_TOO_LONG);
        refuse(limit.workingDays() && !isWholeDays(limit.within()), status, CaseReason.LIMIT_NOT_IN_DAYS);
        refuse(closes && !Timekeeping.OVER.contains(status), status, CaseReason.LIMIT_NEVER_CLOSES);
        refuse(
                limit.then() == Deadline.Action.ESCALATE && limit.escalation().isEmpty(),
                status,
                CaseReason.LIMIT_WITHOUT_OWNER);
        refuse(
                limit.notice().filter(notice -> !isNotice(notice, limit)).isPresent(),
                status,
                CaseReason.NOTICE_TOO_EARLY);
        refuse(closes && limit.escalation().isPresent(), status, CaseReason.LIMIT_NEVER_ESCALATES);
    }

    private void check(RefundLimit limit) {
        if (limit.days() < 1 || limit.days() > MOST_DAYS) {
            Reason why = Reason.of(CaseReason.REFUND_LIMIT_OUT_OF_RANGE)
                    .with("days", limit.days())
                    .with("most", MOST_DAYS);
            problems.add(Problem.error("$.refund", why));
        }
    }

    private static boolean isWholeDays(Duration within) {
        return within.equals(Duration.ofDays(within.toDays()));
    }

    private static boolean isNotice(Duration notice, Limit limit) {
        return notice.compareTo(Duration.ZERO) > 0 && notice.compareTo(limit.within()) < 0;
    }

    private void refuse(boolean isWrong, CaseStatus status, CaseReason why) {
        if (isWrong) {
            problems.add(Problem.error("$.limits." + status, Reason.of(why).with("status", status)));
        }
    }
}
