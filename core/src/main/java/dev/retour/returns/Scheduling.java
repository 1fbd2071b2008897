package dev.retour.returns;

import static dev.retour.returns.Deadline.Action.ESCALATE;
import static dev.retour.returns.Deadline.Action.EXPIRE;
import static dev.retour.returns.Deadline.Action.REMIND;

import dev.retour.policy.WorkingDays;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Deadline.Missed;
import dev.retour.returns.Patience.Escalation;
import dev.retour.returns.Patience.Limit;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Says until when something has to happen to a case after an event.
 *
 * @param rules what the host has set
 * @param before the case before the event
 * @param fact what happened
 * @param look a look at the case after it, still without its deadline
 */
record Scheduling(CaseRules rules, ReturnCase before, CaseFact fact, Look look) {

    /** Of a status without a limit, only what happens at a due date that a person has set. */
    private static final Limit UNLIMITED = new Limit(PatienceCheck.FAR, REMIND);

    /** What a person has set comes before what the limit says, also where there is none. */
    Optional<Deadline> deadline(Instant at, CaseStatus status) {
        Optional<Limit> limit =
                Optional.ofNullable(rules.patience().value().limits().get(status));
        Optional<Instant> set = set(status);
        if (set.isPresent()) {
            return Optional.of(deadline(at, set.get(), limit.orElse(UNLIMITED)));
        }
        return isIdle() ? Optional.empty() : limit.map(each -> deadline(at, end(rules, next().moved(), each), each));
    }

    private Optional<Instant> set(CaseStatus status) {
        return next().dueDate()
                .filter(due -> due.status() == status && next().stage() != CaseStage.CLOSED)
                .map(DueDate::until);
    }

    /** Of a case that nobody has opened, goods alone wait for somebody. */
    private boolean isIdle() {
        return switch (next().stage()) {
            case UNOPENED -> !next().hasGoods();
            case OPEN -> false;
            case CLOSED -> true;
        };
    }

    private ReturnCase next() {
        return look.of();
    }

    private Deadline deadline(Instant at, Instant end, Limit limit) {
        Optional<Missed> missed = missed();
        Optional<Escalation> escalation = escalation(limit, missed);
        return new Deadline(
                end,
                escalation.isPresent() ? ESCALATE : then(limit),
                rules.patience().version(),
                notice(at, end, limit),
                escalation.map(Escalation::owner),
                missed);
    }

    /** When a limit that begins at an instant is over. Without any working day ahead, every day counts: no case loses its deadline. */
    private static Instant end(CaseRules rules, Instant from, Limit limit) {
        return limit.workingDays()
                ? end(rules, from, (int) limit.within().toDays(), true).orElseGet(() -> from.plus(limit.within()))
                : from.plus(limit.within());
    }

    /** The midnight at which the last of some days is over, of which the one after an instant is the first. */
    static Optional<Instant> end(CaseRules rules, Instant from, int days, boolean workingDays) {
        ZoneId zone = rules.zone();
        LocalDate first = LocalDate.ofInstant(from, zone);
        Optional<LocalDate> last =
                workingDays ? new WorkingDays(rules.calendar()).after(first, days) : Optional.of(first.plusDays(days));
        return last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Where nothing can expire, somebody is reminded instead. */
    private Action then(Limit limit) {
        return limit.then() == EXPIRE && !mayExpire() ? REMIND : limit.then();
    }

    private boolean mayExpire() {
        return waitsForCustomer() || (next().opened().isPresent() && look.dues().mayExpire());
    }

    /** What the customer has to say more about may always expire; it is asked first, since it needs no look at goods. */
    private boolean waitsForCustomer() {
        Authorization units = next().authorization();
        return units.in(AuthorizationStatus.REQUESTED) + units.in(AuthorizationStatus.INFO_REQUIRED) > 0;
    }

    private Optional<Escalation> escalation(Limit limit, Optional<Missed> missed) {
        Optional<Escalation> escalation = limit.escalation();
        if (escalation.isEmpty() || limit.then() == ESCALATE) {
            return escalation;
        }
        int reminders = missed.map(Missed::reminders).orElse(0);
        return escalation.filter(each -> reminders >= each.reminders() && then(limit) == REMIND);
    }

    private Optional<Missed> missed() {
        return next().passed()
                .filter(passed -> passed.moved().equals(next().moved()))
                .map(Passed::missed);
    }

    private boolean isNotice() {
        return fact.kind() == CaseFact.Kind.REMINDED && ((CaseFact.Reminded) fact).isNotice();
    }

    /** Nobody is told twice that the same deadline is near; whoever was to be told still is, though it be late, and of one that was put off again. */
    private Optional<Instant> notice(Instant at, Instant end, Limit limit) {
        if (limit.notice().isEmpty()) {
            return Optional.empty();
        }
        Optional<Deadline> same = before.deadline().filter(old -> old.at().equals(end));
        return same.isPresent()
                ? same.filter(old -> !isNotice()).flatMap(Deadline::notice)
                : limit.notice().map(end::minus).filter(near -> near.isAfter(at));
    }
}
