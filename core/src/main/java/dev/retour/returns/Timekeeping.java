package dev.retour.returns;

import static dev.retour.returns.authorization.AuthorizationStatus.APPROVED;
import static dev.retour.returns.authorization.AuthorizationStatus.INFO_REQUIRED;
import static dev.retour.returns.authorization.AuthorizationStatus.REQUESTED;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import dev.retour.returns.authorization.AuthorizationReason;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Decides on what time does to a case. */
record Timekeeping(Order order, Look look) {

    /** Nothing is left to do. */
    static final Set<CaseStatus> OVER =
            EnumSet.of(CaseStatus.DONE, CaseStatus.REJECTED, CaseStatus.CANCELLED, CaseStatus.EXPIRED);

    private ReturnCase now() {
        return look.of();
    }

    /** What waits for the customer expires, and what was approved and did not come; what came, is under way or was refunded does not. */
    Decision<CaseDecision> expire(Instant at, Chronicle chronicle) {
        Optional<Reason> early = early(at, Deadline.Action.EXPIRE);
        if (early.isPresent()) {
            return Chronicle.refused(early.get());
        }
        Authorizing authorizing = new Authorizing(order, look);
        if (now().authorization().lines().isEmpty()) {
            return authorizing.end(chronicle);
        }
        Dues dues = look.dues();
        List<Move> moves = new ArrayList<>();
        for (AuthorizedLine line : now().authorization().lines()) {
            expire(line, REQUESTED, line.in(REQUESTED), moves);
            expire(line, INFO_REQUIRED, line.in(INFO_REQUIRED), moves);
            expire(line, APPROVED, line.in(APPROVED) - dues.gone(line), moves);
        }
        if (moves.isEmpty()) {
            return Chronicle.refused(
                    Reason.of(AuthorizationReason.NOTHING_TO_DO).with("act", AuthorizationAct.EXPIRE));
        }
        AuthorizationFact fact = new AuthorizationFact(AuthorizationAct.EXPIRE, moves, List.of(), List.of());
        return authorizing.move(fact, chronicle);
    }

    private void expire(AuthorizedLine line, AuthorizationStatus from, long units, List<Move> moves) {
        if (units > 0) {
            List<LineUnits> some = List.of(LineUnits.of(line.line(), units));
            moves.addAll(now().authorization()
                    .decide(AuthorizationAct.EXPIRE, Optional.of(from), some)
                    .orThrow());
        }
    }

    /** What is near is told as near only as long as it is. */
    Decision<CaseDecision> remind(Instant at, Chronicle chronicle) {
        Optional<Reason> early = early(at, Deadline.Action.REMIND);
        if (early.isPresent()) {
            return Chronicle.refused(early.get());
        }
        Deadline deadline = now().deadline().orElseThrow();
        return chronicle.accepted(new CaseFact.Reminded(deadline.isNear(at) ? deadline : deadline.told()));
    }

    Decision<CaseDecision> handUp(Instant at, Chronicle chronicle) {
        Optional<Reason> early = early(at, Deadline.Action.ESCALATE);
        if (early.isPresent()) {
            return Chronicle.refused(early.get());
        }
        Deadline missed = now().deadline().orElseThrow().told();
        return chronicle.accepted(new CaseFact.HandedUp(missed, missed.owner().orElseThrow()));
    }

    /** A person works on it, so what was missed before counts no more. */
    Decision<CaseDecision> setDue(Instant at, CaseCommand.SetDue command, Chronicle chronicle) {
        Instant last = at.plus(PatienceCheck.FAR);
        return command.until().isAfter(at) && !command.until().isAfter(last)
                ? chronicle.accepted(
                        new CaseFact.DueSet(new DueDate(command.until(), new Progress(look).status(), command.why())))
                : Chronicle.refused(Decider.reason(CaseReason.DUE_OUT_OF_RANGE, now().id())
                        .with("due", command.until())
                        .with("now", at)
                        .with("last", last));
    }

    private Optional<Reason> early(Instant at, Deadline.Action action) {
        Optional<Deadline> deadline = now().deadline().filter(each -> each.next(at) == action);
        if (deadline.isEmpty()) {
            return Optional.of(Decider.reason(CaseReason.NO_SUCH_DEADLINE, now().id())
                    .with("status", now().status())
                    .with("action", action));
        }
        return at.isBefore(deadline.get().due())
                ? Optional.of(Decider.reason(CaseReason.DEADLINE_AHEAD, now().id())
                        .with("deadline", deadline.get().due()))
                : Optional.empty();
    }

    /** What would be due is nobody's any more: somebody else has paid it, or has taken it back from us. */
    private boolean isPaidByOthers() {
        return new Progress(look).isOnlyUnpaid()
                && Entitlement.of(order)
                        .refundable(now().id())
                        .filter(Money::isZero)
                        .isPresent();
    }

    Decision<CaseDecision> close(Chronicle chronicle) {
        Optional<Reason> undone = new Compensating(now()).undone();
        if (undone.isPresent()) {
            return Chronicle.refused(undone.get());
        }
        return OVER.contains(new Progress(look).status()) || isPaidByOthers()
                ? new Closing(order, chronicle).decide()
                : Chronicle.refused(
                        Decider.reason(CaseReason.NOT_DONE, now().id()).with("status", now().status()));
    }
}
