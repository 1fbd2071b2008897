package dev.retour.returns;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when something has to happen to a case.
 *
 * @param at the instant at which it has not
 * @param then what happens then
 * @param version the version of the setting that it comes from
 * @param notice from when on somebody is told that it is near; empty if nobody is, or has been
 * @param owner to whom the case goes if it is escalated then
 * @param missed which deadlines passed since something happened last; empty if none did
 */
public record Deadline(
        Instant at,
        Action then,
        String version,
        Optional<Instant> notice,
        Optional<String> owner,
        Optional<Missed> missed) {

    /** What happens when a deadline passes. Actions may be added; keep a default branch. */
    public enum Action {
        /** What has not come or is not decided expires. */
        EXPIRE,
        /** Somebody is reminded, and the time begins anew. */
        REMIND,
        /** Somebody else has to answer for the case, and the time begins anew. */
        ESCALATE,
        /** The case is closed. */
        CLOSE
    }

    /**
     * Deadlines that passed.
     *
     * @param since the first of them
     * @param reminders how often somebody was reminded since, or since it was escalated
     */
    public record Missed(Instant since, int reminders) {}

    /**
     * A deadline of which nobody is told before, and before which none passed.
     *
     * @param at the instant
     * @param then what happens then
     * @param version the version of the setting that it comes from
     */
    public Deadline(Instant at, Action then, String version) {
        this(at, then, version, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * When there is something to do for it.
     *
     * @return when somebody is to be told that it is near, or else the deadline itself
     */
    public Instant due() {
        return notice.orElse(at);
    }

    /**
     * What there is to do at an instant from {@link #due} on.
     *
     * @param now the instant
     * @return to remind as long as the deadline is near, then what it says
     */
    public Action next(Instant now) {
        return isNear(now) ? Action.REMIND : then;
    }

    /** Whether somebody is to be told that it is near. */
    boolean isNear(Instant now) {
        return notice.isPresent() && now.isBefore(at);
    }

    /** The same, without anybody to be told before. */
    Deadline told() {
        return new Deadline(at, then, version, Optional.empty(), owner, missed);
    }

    /**
     * Since when the case is late, once it has passed.
     *
     * @return the first deadline that passed since something happened last; this one if none did before
     */
    public Instant since() {
        return missed.map(Missed::since).orElse(at);
    }

    /** What was missed with it. */
    Missed passed(int reminders) {
        return new Missed(since(), reminders);
    }

    /** How often somebody was reminded before it. */
    int reminders() {
        return missed.map(Missed::reminders).orElse(0);
    }
}
