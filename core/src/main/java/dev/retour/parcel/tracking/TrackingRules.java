package dev.retour.parcel.tracking;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Moment;
import dev.retour.kernel.Reason;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.UnlinkCase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be done about a parcel, and what speaks against it.
 *
 * @param tracking the parcel
 * @param course how it went
 */
record TrackingRules(Tracking tracking, Course course) {

    Decision<Decided> decide(TrackingCommand command, Instant at) {
        List<Reason> against = against(command);
        return against.isEmpty()
                ? new Decision.Accepted<>(List.of(new Decided(command, when(command, at))))
                : new Decision.Refused<>(against);
    }

    /** What moves the parcel is decided on what is known, so it comes after that, whatever the clocks say. */
    private Instant when(TrackingCommand command, Instant at) {
        Instant now = Moment.of("The time of a command", at);
        return moves(command)
                ? known().filter(last -> !last.isBefore(now))
                        .map(TrackingRules::justAfter)
                        .orElse(now)
                : now;
    }

    /** A plan comes first of all, and cases move nothing. */
    private static boolean moves(TrackingCommand command) {
        return command.kind()
                .event()
                .filter(event -> event != TrackingEvent.PLAN)
                .isPresent();
    }

    /** A note decides nothing; it may even tell of what is to come. */
    private Optional<Instant> known() {
        return course.last(step -> step.event() != TrackingEvent.NOTED);
    }

    private static Instant justAfter(Instant instant) {
        return instant.isBefore(Moment.LAST) ? instant.plus(1, ChronoUnit.MICROS) : instant;
    }

    private Optional<TrackingStatus> status() {
        return course.status();
    }

    /** Every reason against a command; none if it may be done. */
    private List<Reason> against(TrackingCommand command) {
        return switch (command.kind()) {
            case PLAN -> told(tracking.plan().isPresent(), TrackingReason.PARCEL_PLANNED);
            case ISSUE_LABEL, BOOK_PICKUP, CANCEL -> step(command);
            case REQUEST_INTERCEPT ->
                Stream.concat(step(command).stream(), waybill(command).stream()).toList();
            case STATE_CONSIGNMENT -> told(tracking.isUnknown(), TrackingReason.PARCEL_UNKNOWN);
            case LINK_CASE -> link(((LinkCase) command).carried());
            case UNLINK_CASE -> unlink(((UnlinkCase) command).caseId());
        };
    }

    private List<Reason> told(boolean speaksAgainst, TrackingReason code) {
        return speaksAgainst ? List.of(reason(code)) : List.of();
    }

    private List<Reason> step(TrackingCommand command) {
        TrackingEvent event = command.kind().event().orElseThrow();
        boolean legal = Tracking.MACHINE.edge(status(), event).isPresent();
        return legal
                ? List.of()
                : List.of(status().map(now -> illegal(event, now)).orElseGet(this::unknown));
    }

    private Reason illegal(TrackingEvent event, TrackingStatus now) {
        if (event == TrackingEvent.CANCEL && now.isWithCourier()) {
            return reason(TrackingReason.COURIER_HAS_PARCEL).with("status", now);
        }
        return reason(TrackingReason.NOT_IN_THIS_STATE)
                .with("act", event)
                .with("status", now)
                .with("legal", legal());
    }

    private List<TrackingEvent> legal() {
        return Tracking.MACHINE.legal(status()).stream()
                .filter(TrackingEvent::isAct)
                .toList();
    }

    private Reason unknown() {
        return reason(TrackingReason.PARCEL_UNKNOWN);
    }

    private List<Reason> waybill(TrackingCommand command) {
        boolean missing = status().isPresent() && tracking.consignment().isEmpty();
        return missing ? List.of(reason(TrackingReason.WAYBILL_UNKNOWN).with("act", command.kind())) : List.of();
    }

    private List<Reason> link(Carried carried) {
        if (tracking.isUnknown()) {
            return List.of(unknown());
        }
        boolean linked = tracking.carried().contains(carried);
        return linked ? List.of(reason(TrackingReason.CASE_LINKED).with("case", carried.caseId())) : List.of();
    }

    private List<Reason> unlink(CaseId caseId) {
        boolean linked = tracking.carries(caseId);
        return linked
                ? List.of()
                : List.of(reason(TrackingReason.CASE_NOT_LINKED).with("case", caseId));
    }

    private Reason reason(TrackingReason code) {
        return Reason.of(code).with("parcel", tracking.parcel());
    }
}
