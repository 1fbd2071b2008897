package dev.retour.returns;

import dev.retour.kernel.Transition;
import java.util.Optional;

/** Every legal step of a return case. */
public enum CaseTransition implements Transition<CaseStatus, CaseCommand.Kind> {
    /** A case is opened. */
    OPENED(Optional.empty(), CaseCommand.Kind.OPEN, CaseStatus.REQUESTED),
    /** Money is sent back while the case goes on. */
    REFUNDED(Optional.of(CaseStatus.REQUESTED), CaseCommand.Kind.REFUND, CaseStatus.REQUESTED),
    /** A request is withdrawn. */
    WITHDRAWN(Optional.of(CaseStatus.REQUESTED), CaseCommand.Kind.WITHDRAW, CaseStatus.WITHDRAWN),
    /** A request expires. */
    EXPIRED(Optional.of(CaseStatus.REQUESTED), CaseCommand.Kind.EXPIRE, CaseStatus.EXPIRED);

    private final Optional<CaseStatus> from;
    private final CaseCommand.Kind command;
    private final CaseStatus to;

    CaseTransition(Optional<CaseStatus> from, CaseCommand.Kind command, CaseStatus to) {
        this.from = from;
        this.command = command;
        this.to = to;
    }

    @Override
    public Optional<CaseStatus> from() {
        return from;
    }

    @Override
    public CaseCommand.Kind command() {
        return command;
    }

    @Override
    public CaseStatus to() {
        return to;
    }
}
