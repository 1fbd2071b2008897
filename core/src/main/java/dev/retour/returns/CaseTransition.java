package dev.retour.returns;

import dev.retour.kernel.Transition;
import java.util.Arrays;
import java.util.Optional;

/** Every legal step of a return case. */
public enum CaseTransition implements Transition<CaseStatus, CaseCommand.Kind> {
    /** A case is opened. */
    OPENED(Optional.empty(), CaseCommand.Kind.OPEN, CaseFact.Kind.OPENED, CaseStatus.REQUESTED),
    /** Money is sent back while the case goes on. */
    REFUNDED(
            Optional.of(CaseStatus.REQUESTED),
            CaseCommand.Kind.REFUND,
            CaseFact.Kind.REFUND_REQUESTED,
            CaseStatus.REQUESTED),
    /** A request is withdrawn. */
    WITHDRAWN(
            Optional.of(CaseStatus.REQUESTED),
            CaseCommand.Kind.WITHDRAW,
            CaseFact.Kind.WITHDRAWN,
            CaseStatus.WITHDRAWN),
    /** A request expires. */
    EXPIRED(Optional.of(CaseStatus.REQUESTED), CaseCommand.Kind.EXPIRE, CaseFact.Kind.EXPIRED, CaseStatus.EXPIRED);

    private final Optional<CaseStatus> from;
    private final CaseCommand.Kind command;
    private final CaseFact.Kind fact;
    private final CaseStatus to;

    CaseTransition(Optional<CaseStatus> from, CaseCommand.Kind command, CaseFact.Kind fact, CaseStatus to) {
        this.from = from;
        this.command = command;
        this.fact = fact;
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

    /**
     * The step that a fact tells of.
     *
     * @param from where the case was; empty if it was not opened yet
     * @param fact the kind of the fact
     * @return the step
     * @throws IllegalArgumentException if no step from there has such a fact
     */
    static CaseTransition of(Optional<CaseStatus> from, CaseFact.Kind fact) {
        return Arrays.stream(values())
                .filter(edge -> edge.fact == fact && edge.from.equals(from))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No step of a case from " + from + " tells " + fact));
    }
}
