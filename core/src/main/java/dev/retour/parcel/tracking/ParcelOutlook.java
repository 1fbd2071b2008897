package dev.retour.parcel.tracking;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.parcel.tracking.TrackingCommand.IssueLabel;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import dev.retour.parcel.tracking.TrackingCommand.StateConsignment;
import dev.retour.parcel.tracking.TrackingCommand.UnlinkCase;
import java.util.stream.Stream;

/** Puts into words what a command does to a parcel, or would do: who carries it, which goods are inside, and where it is after it. */
public final class ParcelOutlook {

    private final Tracking before;

    private ParcelOutlook(Tracking before) {
        this.before = before;
    }

    /**
     * Explains what was decided on a command.
     *
     * @param command the command
     * @param before the parcel before it
     * @param decision what was decided, be it of a preview
     * @return what it does, or every reason why not
     */
    public static Explanation of(ParcelCommand command, Tracking before, Decision<Decided> decision) {
        boolean isAccepted = decision.kind() == Decision.Kind.ACCEPTED;
        Reason head = Reason.of(isAccepted ? TrackingReason.DOES : TrackingReason.DOES_NOT)
                .with("command", command.name())
                .with("parcel", command.parcel());
        Stream<Reason> parts = isAccepted
                ? decision.orThrow().stream().flatMap(new ParcelOutlook(before)::told)
                : ((Decision.Refused<Decided>) decision).reasons().stream();
        return new Explanation(head, parts.map(Explanation::of).toList());
    }

    private Stream<Reason> told(Decided done) {
        Tracking after = before.with(done);
        Reason end = Reason.of(TrackingReason.THEN)
                .with("status", after.status().map(TrackingStatus::name).orElse(Step.NOWHERE));
        return Stream.concat(told(done.command()), Stream.of(end));
    }

    private static Stream<Reason> told(TrackingCommand command) {
        return switch (command.kind()) {
            case PLAN -> told((Plan) command);
            case ISSUE_LABEL -> Stream.of(told(((IssueLabel) command).consignment()));
            case STATE_CONSIGNMENT -> Stream.of(told(((StateConsignment) command).consignment()));
            case LINK_CASE -> told(((LinkCase) command).carried());
            case UNLINK_CASE ->
                Stream.of(Reason.of(TrackingReason.HOLDS_NO_MORE).with("case", ((UnlinkCase) command).caseId()));
            case BOOK_PICKUP, REQUEST_INTERCEPT, CANCEL -> Stream.empty();
        };
    }

    private static Stream<Reason> told(Plan plan) {
        return Stream.concat(
                plan.consignment().stream().map(ParcelOutlook::told),
                plan.carried().stream().flatMap(ParcelOutlook::told));
    }

    private static Reason told(Consignment consignment) {
        return Reason.of(TrackingReason.CARRIED_BY)
                .with("courier", consignment.courier())
                .with("waybill", consignment.waybill());
    }

    private static Stream<Reason> told(Carried carried) {
        return carried.units().isEmpty()
                ? Stream.of(Reason.of(TrackingReason.HOLDS_UNSAID).with("case", carried.caseId()))
                : carried.units().stream().map(units -> told(carried, units));
    }

    private static Reason told(Carried carried, LineUnits units) {
        return Reason.of(TrackingReason.HOLDS)
                .with("units", units.quantity())
                .with("line", units.line())
                .with("case", carried.caseId());
    }
}
