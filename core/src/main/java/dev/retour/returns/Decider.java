package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Machine;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.order.entitlement.Order;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.returns.CaseFact.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides on every command of return cases, and on what follows from what the world tells. Pure: time, order, case and settings come
 * in as arguments.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at the business time of the command
 * @param rules what the host has set
 */
public record Decider(Instant at, CaseRules rules) {

    /** The legal steps of a case as a whole. */
    public static final Machine<CaseStage, CaseCommand.Kind, CaseTransition> MACHINE =
            Machine.of(CaseStage.class, CaseCommand.Kind.class, CaseTransition.class);

    /**
     * Decides on a command.
     *
     * @param command what is wanted
     * @param order the order
     * @param known the case, if there is one of that id
     * @return what it does, or every reason why not
     */
    public Decision<CaseDecision> decide(CaseCommand command, Order order, Optional<ReturnCase> known) {
        Optional<Reason> illegal = illegal(command, known);
        if (illegal.isPresent()) {
            return new Decision.Refused<>(List.of(illegal.orElseThrow()));
        }
        ReturnCase now = known.orElseGet(() -> ReturnCase.unknown(command.caseId(), command.order()));
        Chronicle chronicle = new Chronicle(at, rules, now);
        return switch (command.kind()) {
            case OPEN -> new Opening(rules, at, order, (CaseCommand.Open) command).decide(chronicle);
            case AUTHORIZE ->
                new Authorizing(order, chronicle.look()).decide((CaseCommand.Authorize) command, chronicle);
            case EXPIRE -> new Timekeeping(order, chronicle.look()).expire(at, chronicle);
            case REMIND -> new Timekeeping(order, chronicle.look()).remind(at, chronicle);
            case INSPECT -> Handling.inspect((CaseCommand.Inspect) command, order, now, chronicle);
            case DISPOSE -> Handling.dispose((CaseCommand.Dispose) command, now, chronicle);
            case REFUND, CALCULATE_REFUND, APPROVE_REFUND, DISCARD_REFUND, RETRY_REFUND, ASK_REFUND, GIVE_UP_REFUND ->
                new Settling(order, now).decide(command, chronicle);
            case COMPENSATE -> new Compensating(now).compensate((CaseCommand.Compensate) command, chronicle);
            case PURSUE_COMPENSATION ->
                new Compensating(now).pursue((CaseCommand.PursueCompensation) command, chronicle);
            case ASSIGN -> chronicle.accepted(new CaseFact.Assigned(((CaseCommand.Assign) command).owner()));
            case SET_DUE ->
                new Timekeeping(order, chronicle.look()).setDue(at, (CaseCommand.SetDue) command, chronicle);
            case HAND_UP -> new Timekeeping(order, chronicle.look()).handUp(at, chronicle);
            case CLOSE -> new Timekeeping(order, chronicle.look()).close(chronicle);
            case REOPEN -> chronicle.accepted(new CaseFact.Reopened(((CaseCommand.Reopen) command).why()));
        };
    }

    private static Optional<Reason> illegal(CaseCommand command, Optional<ReturnCase> known) {
        Optional<Reason> foreign = known.flatMap(each -> new Belonging(each).opened(command.order()));
        if (foreign.isPresent()) {
            return foreign;
        }
        Optional<CaseStage> stage = known.map(ReturnCase::stage);
        return MACHINE.edge(stage, command.kind()).isEmpty()
                ? Optional.of(why(command, stage))
                : known.map(Belonging::new).flatMap(of -> foreign(command, of));
    }

    private static Optional<Reason> foreign(CaseCommand command, Belonging of) {
        return command.kind() == CaseCommand.Kind.OPEN
                ? of.named(command.order(), any -> true)
                : of.known(command.order());
    }

    private static Reason why(CaseCommand command, Optional<CaseStage> stage) {
        if (stage.isEmpty()) {
            return reason(CaseReason.CASE_UNKNOWN, command.caseId());
        }
        if (command.kind() == CaseCommand.Kind.OPEN) {
            return reason(CaseReason.CASE_EXISTS, command.caseId());
        }
        return reason(CaseReason.NOT_IN_THIS_STATE, command.caseId())
                .with("command", command.name())
                .with("status", stage.orElseThrow())
                .with("legal", MACHINE.legal(stage));
    }

    /**
     * What follows from what the world tells of a case. It is never refused.
     *
     * @param told what is told
     * @param order the order
     * @param now the case as it is known, be it {@link ReturnCase#unknown}
     * @return what happens to the case and to its order
     */
    public CaseDecision hear(Told told, Order order, ReturnCase now) {
        return new Hearing(order).hear(told, new Chronicle(at, rules, now));
    }

    /**
     * What was due for a case by now and has not happened.
     *
     * @param now the case
     * @return what, each with how late it is; nothing if the case is in time
     */
    public List<Breach> breaches(ReturnCase now) {
        return new Lateness(now, rules, at).breaches();
    }

    /**
     * What follows for a case from where a parcel with goods of it is. It is never refused.
     *
     * @param parcel the parcel
     * @param order the order of the case, as the parcel names it
     * @param now the case as it is known, be it {@link ReturnCase#unknown}
     * @return what happens to the case; nothing if it knows of the parcel what it has to know
     */
    public CaseDecision follow(CaseParcel parcel, OrderId order, ReturnCase now) {
        Chronicle chronicle = new Chronicle(at, rules, now);
        boolean isOfOrder = now.opened().isPresent() || now.order().equals(order);
        return isOfOrder && now.parcels().contains(parcel)
                ? chronicle.decision()
                : found(now, chronicle.add(new CaseFact.ParcelMoved(order, parcel)));
    }

    private static CaseDecision found(ReturnCase before, Chronicle chronicle) {
        new Finding(before).apply(chronicle);
        return chronicle.decision();
    }

    /**
     * What follows for a case if a parcel has no goods of it after all. It is never refused.
     *
     * @param parcel the parcel
     * @param now the case as it is known
     * @return what happens to the case; nothing if it does not know of the parcel
     */
    public CaseDecision leaveOut(ParcelId parcel, ReturnCase now) {
        Chronicle chronicle = new Chronicle(at, rules, now);
        return now.parcel(parcel).isEmpty()
                ? chronicle.decision()
                : found(now, chronicle.add(new CaseFact.ParcelLeftOut(parcel)));
    }

    /**
     * Tells why goods that somebody puts into a parcel cannot be of a case.
     *
     * @param parcel the parcel
     * @param carried the goods, as it names them
     * @param known the case, if there is one of that id
     * @return the reason; empty if nothing speaks against it, or nobody has opened the case yet and no other parcel has goods of it
     */
    public static Optional<Reason> foreign(ParcelId parcel, Carried carried, Optional<ReturnCase> known) {
        return known.map(Belonging::new)
                .flatMap(of ->
                        of.opened(carried.order()).or(() -> of.named(carried.order(), other -> !other.equals(parcel))));
    }

    static Reason reason(ReasonCode code, CaseId caseId) {
        return Reason.of(code).with("case", caseId);
    }
}
