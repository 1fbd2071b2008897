package dev.retour.returns;

import dev.retour.kernel.Transition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every legal step of a return case as a whole. Whether its units, goods and refunds can move is said by machines of their own. */
public enum CaseTransition implements Transition<CaseStage, CaseCommand.Kind> {
    /** A case is opened. */
    OPENED(null, CaseCommand.Kind.OPEN, CaseStage.OPEN),
    /** A case is opened of which something was observed before. */
    OPENED_AFTER_NEWS(CaseStage.UNOPENED, CaseCommand.Kind.OPEN, CaseStage.OPEN),
    /** To let somebody answer for goods of which nobody has asked. */
    ASSIGNED_UNOPENED(CaseStage.UNOPENED, CaseCommand.Kind.ASSIGN, CaseStage.UNOPENED),
    /** To set until when somebody has to ask about goods. */
    DUE_SET_UNOPENED(CaseStage.UNOPENED, CaseCommand.Kind.SET_DUE, CaseStage.UNOPENED),
    /** To remind somebody of goods of which nobody has asked. */
    REMINDED_UNOPENED(CaseStage.UNOPENED, CaseCommand.Kind.REMIND, CaseStage.UNOPENED),
    /** To let somebody else answer for goods of which nobody has asked. */
    HANDED_UP_UNOPENED(CaseStage.UNOPENED, CaseCommand.Kind.HAND_UP, CaseStage.UNOPENED),
    /** To move units in their authorization. */
    AUTHORIZED(CaseStage.OPEN, CaseCommand.Kind.AUTHORIZE, CaseStage.OPEN),
    /** To end what nobody has acted on in time. */
    EXPIRED(CaseStage.OPEN, CaseCommand.Kind.EXPIRE, CaseStage.OPEN),
    /** To say in which condition goods came. */
    INSPECTED(CaseStage.OPEN, CaseCommand.Kind.INSPECT, CaseStage.OPEN),
    /** To decide what becomes of goods. */
    DISPOSED(CaseStage.OPEN, CaseCommand.Kind.DISPOSE, CaseStage.OPEN),
    /** To send money back. */
    REFUNDED(CaseStage.OPEN, CaseCommand.Kind.REFUND, CaseStage.OPEN),
    /** To reckon a refund that somebody has to approve. */
    REFUND_CALCULATED(CaseStage.OPEN, CaseCommand.Kind.CALCULATE_REFUND, CaseStage.OPEN),
    /** To send a refund that was reckoned. */
    REFUND_APPROVED(CaseStage.OPEN, CaseCommand.Kind.APPROVE_REFUND, CaseStage.OPEN),
    /** Not to send a refund that was reckoned. */
    REFUND_DISCARDED(CaseStage.OPEN, CaseCommand.Kind.DISCARD_REFUND, CaseStage.OPEN),
    /** To ask a payment service for the same once more. */
    REFUND_RETRIED(CaseStage.OPEN, CaseCommand.Kind.RETRY_REFUND, CaseStage.OPEN),
    /** To ask a payment service what became of a refund. */
    REFUND_ASKED(CaseStage.OPEN, CaseCommand.Kind.ASK_REFUND, CaseStage.OPEN),
    /** To try a refund that failed no more. */
    REFUND_GIVEN_UP(CaseStage.OPEN, CaseCommand.Kind.GIVE_UP_REFUND, CaseStage.OPEN),
    /** To give something beyond the price. */
    COMPENSATED(CaseStage.OPEN, CaseCommand.Kind.COMPENSATE, CaseStage.OPEN),
    /** To do something about what is given beyond the price. */
    COMPENSATION_PURSUED(CaseStage.OPEN, CaseCommand.Kind.PURSUE_COMPENSATION, CaseStage.OPEN),
    /** To let somebody answer for the case. */
    ASSIGNED(CaseStage.OPEN, CaseCommand.Kind.ASSIGN, CaseStage.OPEN),
    /** To set until when something has to happen. */
    DUE_SET(CaseStage.OPEN, CaseCommand.Kind.SET_DUE, CaseStage.OPEN),
    /** To remind somebody of a deadline that has passed. */
    REMINDED(CaseStage.OPEN, CaseCommand.Kind.REMIND, CaseStage.OPEN),
    /** To let somebody else answer for a case on which nobody has worked. */
    HANDED_UP(CaseStage.OPEN, CaseCommand.Kind.HAND_UP, CaseStage.OPEN),
    /** A case is closed. */
    CLOSED(CaseStage.OPEN, CaseCommand.Kind.CLOSE, CaseStage.CLOSED),
    /** A closed case is opened again. */
    REOPENED(CaseStage.CLOSED, CaseCommand.Kind.REOPEN, CaseStage.OPEN);

    private final @Nullable CaseStage from;
    private final CaseCommand.Kind command;
    private final CaseStage to;

    CaseTransition(@Nullable CaseStage from, CaseCommand.Kind command, CaseStage to) {
        this.from = from;
        this.command = command;
        this.to = to;
    }

    @Override
    public Optional<CaseStage> from() {
        return Optional.ofNullable(from);
    }

    @Override
    public CaseCommand.Kind command() {
        return command;
    }

    @Override
    public CaseStage to() {
        return to;
    }
}
