package dev.retour.returns.settlement;

import dev.retour.kernel.Transition;
import java.util.Optional;

/** Every legal step of a part of a refund. It begins as calculated. */
public enum SettlementTransition implements Transition<SettlementStatus, SettlementAct> {
    /** We approve it. */
    APPROVED(SettlementStatus.CALCULATED, SettlementAct.APPROVE, SettlementStatus.REQUESTED),
    /** We do not want it. */
    DISCARDED(SettlementStatus.CALCULATED, SettlementAct.DISCARD, SettlementStatus.DISCARDED),
    /** The payment service takes it. */
    TAKEN(SettlementStatus.REQUESTED, SettlementAct.TAKE, SettlementStatus.PENDING),
    /** The payment service pays at once. */
    SETTLED_AT_ONCE(SettlementStatus.REQUESTED, SettlementAct.SETTLE, SettlementStatus.SETTLED),
    /** The payment service refuses at once. */
    FAILED_AT_ONCE(SettlementStatus.REQUESTED, SettlementAct.FAIL, SettlementStatus.FAILED),
    /** The payment service did not answer. */
    LOST_SIGHT_OF(SettlementStatus.REQUESTED, SettlementAct.LOSE_SIGHT, SettlementStatus.UNKNOWN),
    /** The payment service has paid. */
    SETTLED_LATER(SettlementStatus.PENDING, SettlementAct.SETTLE, SettlementStatus.SETTLED),
    /** The payment service could not pay. */
    FAILED_LATER(SettlementStatus.PENDING, SettlementAct.FAIL, SettlementStatus.FAILED),
    /** Asked, the payment service is at work. */
    FOUND_PENDING(SettlementStatus.UNKNOWN, SettlementAct.TAKE, SettlementStatus.PENDING),
    /** Asked, the payment service has paid. */
    FOUND_SETTLED(SettlementStatus.UNKNOWN, SettlementAct.SETTLE, SettlementStatus.SETTLED),
    /** Asked, the payment service knows of nothing or has refused. */
    FOUND_FAILED(SettlementStatus.UNKNOWN, SettlementAct.FAIL, SettlementStatus.FAILED),
    /** We ask for the same once more. */
    RETRIED(SettlementStatus.FAILED, SettlementAct.RETRY, SettlementStatus.REQUESTED),
    /** We try no more. */
    GIVEN_UP(SettlementStatus.FAILED, SettlementAct.GIVE_UP, SettlementStatus.GIVEN_UP),
    /** The payment service has paid after all. */
    SETTLED_AFTER_ALL(SettlementStatus.FAILED, SettlementAct.SETTLE, SettlementStatus.SETTLED),
    /** The payment service has paid though we had given up. */
    SETTLED_THOUGH_GIVEN_UP(SettlementStatus.GIVEN_UP, SettlementAct.SETTLE, SettlementStatus.SETTLED),
    /** The money came back. */
    CAME_BACK(SettlementStatus.SETTLED, SettlementAct.REVERSE, SettlementStatus.REVERSED);

    private final SettlementStatus from;
    private final SettlementAct act;
    private final SettlementStatus to;

    SettlementTransition(SettlementStatus from, SettlementAct act, SettlementStatus to) {
        this.from = from;
        this.act = act;
        this.to = to;
    }

    @Override
    public Optional<SettlementStatus> from() {
        return Optional.of(from);
    }

    @Override
    public SettlementAct command() {
        return act;
    }

    @Override
    public SettlementStatus to() {
        return to;
    }
}
