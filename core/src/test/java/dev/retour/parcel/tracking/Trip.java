package dev.retour.parcel.tracking;

import dev.retour.freight.Direction;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.tracking.TrackingCommand.BookPickup;
import dev.retour.parcel.tracking.TrackingCommand.Cancel;
import dev.retour.parcel.tracking.TrackingCommand.IssueLabel;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import dev.retour.parcel.tracking.TrackingCommand.RequestIntercept;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parcels that go somewhere on one day, as the tests tell of them. */
record Trip(Tracking parcel) {

    static final Consignment SF = Consignment.of("sf", "SF1000000001");

    static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    static Scan seen(String id, TrackingEvent kind, String time) {
        return Scan.of(Observation.of("sf", id, at(time)), kind);
    }

    static Plan plan(String... cases) {
        return new Plan(
                Optional.of(SF),
                Purpose.RETURN,
                Direction.CUSTOMER_RETURN,
                Stream.of(cases).map(Trip::goods).toList());
    }

    /** Goods of a case, whose order has the same letter. */
    static Carried goods(String caseId) {
        return Carried.of(OrderId.of("O-" + caseId), CaseId.of(caseId));
    }

    List<String> cases() {
        return parcel.carried().stream().map(each -> each.caseId().value()).toList();
    }

    static Trip unknown() {
        return new Trip(Tracking.unknown(ParcelId.of("P1")));
    }

    /** A return that is planned for a case. */
    static Trip planned() {
        return unknown().then(plan("A"), "08:00");
    }

    /** A return that the courier has. */
    static Trip takenAt(String time) {
        return planned()
                .then(new IssueLabel(SF), "08:01")
                .then(new BookPickup(), "08:02")
                .scan(TrackingEvent.HANDED_OVER, time);
    }

    /** Tells a scan whose id is what it says and when. */
    Trip scan(TrackingEvent kind, String time) {
        return scan(seen(kind + " " + time, kind, time));
    }

    Trip scan(Scan scan) {
        return new Trip(parcel.with(scan, digest(scan)));
    }

    /** All that a scan says, its instant included, which the text of an observation leaves out. */
    static String digest(Scan scan) {
        return scan + " at " + scan.observation().effectiveAt();
    }

    Trip scans(List<Scan> scans) {
        Trip trip = this;
        for (Scan each : scans) {
            trip = trip.scan(each);
        }
        return trip;
    }

    Trip then(TrackingCommand command, String time) {
        return new Trip(parcel.with(parcel.decide(command, at(time)).orThrow().get(0)));
    }

    List<ReasonCode> refusal(TrackingCommand command, String time) {
        return parcel.decide(command, at(time)) instanceof Decision.Refused<Decided> refused
                ? refused.reasons().stream().map(Reason::code).toList()
                : List.of();
    }

    TrackingStatus status() {
        return parcel.status().orElseThrow();
    }

    List<ReasonCode> discrepancies() {
        return parcel.discrepancies().stream().map(Reason::code).toList();
    }

    /** The command for what we do, or the scan for what is seen, later than all before. */
    Trip happens(TrackingEvent event) {
        int minute = parcel.decided().size() + parcel.scans().size();
        String time = "10:%02d".formatted(minute);
        return event.isAct() ? then(command(event), time) : scan(event, time);
    }

    static TrackingCommand command(TrackingEvent event) {
        return switch (event) {
            case PLAN -> plan("A");
            case ISSUE_LABEL -> new IssueLabel(SF);
            case BOOK_PICKUP -> new BookPickup();
            case REQUEST_INTERCEPT -> new RequestIntercept();
            case CANCEL -> new Cancel();
            default -> throw new IllegalArgumentException(event + " is a scan.");
        };
    }

    /** A parcel that we planned and that came to a status on the shortest legal way. */
    static Trip in(TrackingStatus status) {
        List<Trip> reached = List.of(unknown().happens(TrackingEvent.PLAN));
        for (int steps = 0; steps < TrackingStatus.values().length; steps++) {
            Optional<Trip> there =
                    reached.stream().filter(trip -> trip.status() == status).findFirst();
            if (there.isPresent()) {
                return there.orElseThrow();
            }
            reached = reached.stream()
                    .flatMap(trip -> Tracking.MACHINE.legal(trip.parcel().status()).stream()
                            .map(trip::happens))
                    .collect(Collectors.toMap(Trip::status, trip -> trip, (first, second) -> first))
                    .values()
                    .stream()
                    .toList();
        }
        throw new IllegalArgumentException("No legal way leads to " + status + ".");
    }

    /** Scans of few ids, versions, instants and sources, so that they meet. */
    static List<Scan> any(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> any(random)).toList();
    }

    private static Scan any(Random random) {
        List<TrackingEvent> kinds =
                Stream.of(TrackingEvent.values()).filter(kind -> !kind.isAct()).toList();
        Observation observation = new Observation(
                random.nextBoolean() ? "sf" : "wms",
                "s" + random.nextInt(6),
                1 + random.nextInt(3),
                at("09:00").plusSeconds(60L * random.nextInt(5)));
        return Scan.of(observation, kinds.get(random.nextInt(kinds.size())));
    }
}
