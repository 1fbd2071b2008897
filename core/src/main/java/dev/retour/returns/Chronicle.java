package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what an accepted command does, and lets it happen to the case to know the next deadline. Made for one decision. */
final class Chronicle {

    private final Instant at;
    private final CaseRules rules;
    private final List<CaseEvent> events = new ArrayList<>(2);
    private final List<Initiated> changes = new ArrayList<>(1);
    private final List<Reason> unmet = new ArrayList<>(0);
    private ReturnCase now;
    private Look look;
    private CaseStatus status = CaseStatus.UNOPENED;

    Chronicle(Instant at, CaseRules rules, ReturnCase now) {
        this.at = at;
        this.rules = rules;
        this.now = now;
        this.look = new Look(now);
    }

    ReturnCase now() {
        return now;
    }

    /** A look at the case as it is now. */
    Look look() {
        return look;
    }

    Chronicle add(CaseFact fact) {
        Look next = look.after(fact, now.with(new CaseEvent(at, fact, Optional.empty())));
        status = new Progress(next).status();
        Optional<Deadline> deadline = new Scheduling(rules, now, fact, next).deadline(at, status);
        events.add(new CaseEvent(at, fact, deadline));
        now = next.of().until(deadline);
        look = next.until(now);
        return this;
    }

    Chronicle change(List<Initiated> more) {
        changes.addAll(more);
        return this;
    }

    /** Tells what cannot be met. */
    void miss(List<Reason> why) {
        unmet.addAll(why);
    }

    /** An order after all that is initiated so far. */
    Order of(Order before) {
        Order order = before;
        for (Initiated change : changes) {
            order = order.with(change);
        }
        return order;
    }

    CaseDecision decision() {
        return new CaseDecision(events, changes, unmet, now);
    }

    /** Of a case that is over without anything done there is nothing to wait for. */
    Decision<CaseDecision> accepted() {
        boolean isOver = status == CaseStatus.CANCELLED || status == CaseStatus.EXPIRED;
        if (isOver && now.stage() == CaseStage.OPEN && !isReopened() && isDone()) {
            add(new CaseFact.Closed());
        }
        return new Decision.Accepted<>(List.of(decision()));
    }

    Decision<CaseDecision> accepted(CaseFact fact) {
        return add(fact).accepted();
    }

    private boolean isDone() {
        return new Compensating(now).undone().isEmpty();
    }

    private boolean isReopened() {
        for (CaseEvent event : events) {
            if (event.fact().kind() == CaseFact.Kind.REOPENED) {
                return true;
            }
        }
        return false;
    }

    static Decision<CaseDecision> refused(Reason reason) {
        return new Decision.Refused<>(List.of(reason));
    }
}
