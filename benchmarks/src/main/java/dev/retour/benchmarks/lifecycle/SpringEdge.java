package dev.retour.benchmarks.lifecycle;

import static dev.retour.returns.CaseStatus.AWAITING_GOODS;
import static dev.retour.returns.CaseStatus.CLOSED;
import static dev.retour.returns.CaseStatus.DONE;
import static dev.retour.returns.CaseStatus.INSPECTED;
import static dev.retour.returns.CaseStatus.IN_REVIEW;
import static dev.retour.returns.CaseStatus.IN_TRANSIT;
import static dev.retour.returns.CaseStatus.PARTIALLY_RECEIVED;
import static dev.retour.returns.CaseStatus.RECEIVED;
import static dev.retour.returns.CaseStatus.REJECTED;
import static dev.retour.returns.CaseStatus.REQUESTED;
import static dev.retour.returns.CaseStatus.SETTLING;
import static dev.retour.returns.CaseStatus.UNOPENED;

import dev.retour.returns.CaseStatus;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A transition of the peer, with the guard that reaches the verdict of ours.
 *
 * @param from where it starts
 * @param on what moves along it
 * @param to where it ends
 * @param when the guard, on the ledger and on what is to move
 */
record SpringEdge(CaseStatus from, Signal on, CaseStatus to, BiPredicate<Ledger, List<Move>> when) {

    private static final BiPredicate<Ledger, List<Move>> HAS = Ledger::has;
    private static final BiPredicate<Ledger, List<Move>> PENDING = HAS.and(Ledger::isPending);
    private static final BiPredicate<Ledger, List<Move>> DECIDED = HAS.and(PENDING.negate());
    private static final BiPredicate<Ledger, List<Move>> TO_COME = HAS.and(Ledger::isToCome);
    private static final BiPredicate<Ledger, List<Move>> TO_SEE = HAS.and(Ledger::isToSee);
    private static final BiPredicate<Ledger, List<Move>> COME = HAS.and(TO_COME.negate());
    private static final BiPredicate<Ledger, List<Move>> SEEN = HAS.and(TO_SEE.negate());
    private static final BiPredicate<Ledger, List<Move>> DISPOSED = Ledger::isDisposed;

    /** All transitions; of those of one state and event at most one guard holds, since they are tried in no order of ours. */
    static final List<SpringEdge> ALL = List.of(
            new SpringEdge(UNOPENED, Signal.OPEN, REQUESTED, HAS),
            new SpringEdge(REQUESTED, Signal.ASSIGN, REQUESTED, HAS),
            new SpringEdge(REQUESTED, Signal.REQUEST_INFO, IN_REVIEW, HAS),
            new SpringEdge(IN_REVIEW, Signal.SUPPLY_INFO, IN_REVIEW, HAS),
            new SpringEdge(IN_REVIEW, Signal.REVIEW, IN_REVIEW, HAS),
            new SpringEdge(IN_REVIEW, Signal.APPROVE, IN_REVIEW, PENDING),
            new SpringEdge(IN_REVIEW, Signal.APPROVE, AWAITING_GOODS, DECIDED),
            new SpringEdge(IN_REVIEW, Signal.REJECT, IN_REVIEW, PENDING),
            new SpringEdge(IN_REVIEW, Signal.REJECT, AWAITING_GOODS, DECIDED.and(TO_COME)),
            new SpringEdge(IN_REVIEW, Signal.REJECT, REJECTED, DECIDED.and(COME)),
            new SpringEdge(AWAITING_GOODS, Signal.SHIP, IN_TRANSIT, HAS),
            new SpringEdge(IN_TRANSIT, Signal.RECEIVE, PARTIALLY_RECEIVED, TO_COME),
            new SpringEdge(IN_TRANSIT, Signal.RECEIVE, RECEIVED, COME),
            new SpringEdge(PARTIALLY_RECEIVED, Signal.INSPECT, PARTIALLY_RECEIVED, HAS),
            new SpringEdge(PARTIALLY_RECEIVED, Signal.RECEIVE, PARTIALLY_RECEIVED, TO_COME),
            new SpringEdge(PARTIALLY_RECEIVED, Signal.RECEIVE, RECEIVED, COME),
            new SpringEdge(RECEIVED, Signal.INSPECT, RECEIVED, TO_SEE),
            new SpringEdge(RECEIVED, Signal.INSPECT, INSPECTED, SEEN),
            new SpringEdge(INSPECTED, Signal.DISPOSE, INSPECTED, HAS),
            new SpringEdge(INSPECTED, Signal.CALCULATE_REFUND, INSPECTED, Ledger::isDue),
            new SpringEdge(INSPECTED, Signal.APPROVE_REFUND, SETTLING, Ledger::maySend),
            new SpringEdge(SETTLING, Signal.REFUND_PENDING, SETTLING, HAS),
            new SpringEdge(SETTLING, Signal.REFUND_SETTLED, DONE, DISPOSED),
            new SpringEdge(SETTLING, Signal.REFUND_SETTLED, INSPECTED, DISPOSED.negate()),
            new SpringEdge(DONE, Signal.CLOSE, CLOSED, HAS));

    boolean isInternal() {
        return from == to;
    }
}
