package dev.retour.returns;

import dev.retour.kernel.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a case may stay where it is. {@link PatienceCheck} holds it to one rule above all: every status in which something is left
 * to do has a limit, or is named among those that have none.
 *
 * @param limits the limit of each status; that of {@link CaseStatus#UNOPENED} is for goods that came, or that a parcel is to bring
 * @param endless the statuses that have no limit, so that nobody forgets one
 * @param refund by when money has to be back for goods that came; empty if nobody asks
 */
public record Patience(Map<CaseStatus, Limit> limits, Set<CaseStatus> endless, Optional<RefundLimit> refund) {

    /** A week for the customer to act, two for the goods, and some days for our people. */
    public static final Patience STANDARD = new Patience(Map.ofEntries(
            limit(CaseStatus.UNOPENED, 2, Deadline.Action.REMIND),
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
     * @param within how long; whole days if only working days count
     * @param workingDays whether only working days count: such a limit ends with the last of them, in the zone of the business
     * @param then what happens then; where nothing can expire, somebody is reminded instead
     * @param notice how long before somebody is told that it is near; empty if nobody is
     * @param escalation who gets the case if reminders do not help; empty if they go on
     */
    public record Limit(
            Duration within,
            boolean workingDays,
            Deadline.Action then,
            Optional<Duration> notice,
            Optional<Escalation> escalation) {

        /**
         * A limit in which every hour counts.
         *
         * @param within how long
         * @param then what happens then
         */
        public Limit(Duration within, Deadline.Action then) {
            this(within, false, then, Optional.empty(), Optional.empty());
        }

        /**
         * A limit in which only working days count.
         *
         * @param days how many
         * @param then what happens then
         * @return the limit
         */
        public static Limit ofWorkingDays(int days, Deadline.Action then) {
            return new Limit(Duration.ofDays(days), true, then, Optional.empty(), Optional.empty());
        }

        /**
         * The same, and somebody is told before.
         *
         * @param before how long before
         * @return the other limit
         */
        public Limit noticed(Duration before) {
            return new Limit(within, workingDays, then, Optional.of(before), escalation);
        }

        /**
         * The same, and somebody else gets the case if reminders do not help.
         *
         * @param reminders after how many reminders; 0 if at the first deadline
         * @param owner the host's id of that person or team
         * @return the other limit
         */
        public Limit escalated(int reminders, String owner) {
            return new Limit(within, workingDays, then, notice, Optional.of(new Escalation(reminders, owner)));
        }
    }

    /**
     * Who gets a case that nobody works on.
     *
     * @param reminders after how many reminders; 0 if at the first deadline
     * @param owner the host's id of that person or team
     */
    public record Escalation(int reminders, String owner) {

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if the owner is no legal {@link Identifier}, or the number is below 0
         */
        public Escalation {
            Identifier.check("Id of an owner", owner);
            if (reminders < 0) {
                throw new IllegalArgumentException("Reminders count from 0, not " + reminders + ".");
            }
        }
    }

    /**
     * By when money has to be back, such as a law says. Days count from the one after the goods came, and the last one is over at
     * midnight, in the zone of the business.
     *
     * @param days how many days, from 1; {@link PatienceCheck} tells what is out of range
     * @param workingDays whether only working days count
     */
    public record RefundLimit(int days, boolean workingDays) {

        /** Fourteen days after the goods came: the European right of withdrawal, where the trader waits for the goods. */
        public static final RefundLimit EU = new RefundLimit(14, false);

        /** Seven days after the goods came: the Chinese law on the protection of consumers, article 25. */
        public static final RefundLimit CHINA = new RefundLimit(7, false);
    }

    /** Copies the limits. */
    public Patience {
        limits = Map.copyOf(limits);
        endless = Set.copyOf(endless);
    }

    /**
     * Limits for all statuses.
     *
     * @param limits the limit of each status
     */
    public Patience(Map<CaseStatus, Limit> limits) {
        this(limits, Set.of(), Optional.empty());
    }

    private static Map.Entry<CaseStatus, Limit> limit(CaseStatus status, int days, Deadline.Action then) {
        return Map.entry(status, new Limit(Duration.ofDays(days), then));
    }

    /**
     * The same with another limit.
     *
     * @param status for which status
     * @param limit the limit
     * @return the other patience
     */
    public Patience with(CaseStatus status, Limit limit) {
        Map<CaseStatus, Limit> all = new EnumMap<>(CaseStatus.class);
        all.putAll(limits);
        all.put(status, limit);
        return new Patience(all, without(status), refund);
    }

    private Set<CaseStatus> without(CaseStatus status) {
        Set<CaseStatus> others = EnumSet.noneOf(CaseStatus.class);
        others.addAll(endless);
        others.remove(status);
        return others;
    }

    /**
     * The same without a limit for some statuses.
     *
     * @param statuses which
     * @return the other patience
     */
    public Patience endless(CaseStatus... statuses) {
        List<CaseStatus> all = new ArrayList<>(endless);
        all.addAll(List.of(statuses));
        Map<CaseStatus, Limit> others = new EnumMap<>(CaseStatus.class);
        others.putAll(limits);
        List.of(statuses).forEach(others::remove);
        return new Patience(others, Set.copyOf(all), refund);
    }

    /**
     * The same with a day by which money has to be back.
     *
     * @param limit by when
     * @return the other patience
     */
    public Patience refunding(RefundLimit limit) {
        return new Patience(limits, endless, Optional.of(limit));
    }
}
