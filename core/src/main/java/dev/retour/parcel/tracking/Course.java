package dev.retour.parcel.tracking;

import dev.retour.kernel.Reason;
import dev.retour.parcel.ParcelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a parcel went: all that we did and all that was scanned, folded in its order. Only read after it was made. */
final class Course {

    /** Where it arrived: with its receiver, or with its sender. */
    private record Arrival(TrackingStatus where, Instant at) {}

    private final ParcelId parcel;
    private final List<Step> steps = new ArrayList<>();
    private Optional<TrackingStatus> status = Optional.empty();
    private Optional<Arrival> arrival = Optional.empty();

    private Course(ParcelId parcel) {
        this.parcel = parcel;
    }

    static Course of(Tracking tracking) {
        Course course = new Course(tracking.parcel());
        Stream<Happening> acts = tracking.decided().stream().map(Happening::of).flatMap(Optional::stream);
        Stream<Happening> scans = tracking.scans().stream().map(KnownScan::scan).map(Happening::of);
        Stream.concat(acts, scans).sorted(Happening.ORDER).forEach(course::take);
        return course;
    }

    private void take(Happening happening) {
        Optional<TrackingStatus> legal =
                Tracking.MACHINE.edge(status, happening.event()).map(TrackingTransition::to);
        if (isKnown(happening.event())) {
            steps.add(new Step(happening, status, true, Optional.empty()));
        } else if (legal.isPresent()) {
            go(happening, legal, Optional.empty());
        } else {
            wonder(happening);
        }
    }

    /** Two scans of one thing are no discrepancy: the courier repeats itself, and platforms repeat the courier. */
    private boolean isKnown(TrackingEvent event) {
        Optional<TrackingStatus> place = event.place();
        return place.isPresent()
                && (place.equals(status) || place.equals(arrival.map(Arrival::where)) || isHandOverTold(event));
    }

    private boolean isHandOverTold(TrackingEvent event) {
        return event == TrackingEvent.HANDED_OVER
                && arrival.isEmpty()
                && status.filter(TrackingStatus::isWithCourier).isPresent();
    }

    private void go(Happening happening, Optional<TrackingStatus> to, Optional<Reason> discrepancy) {
        happening.event().place().ifPresent(place -> arrival = arrival(place, happening.at()));
        status = to;
        steps.add(new Step(happening, status, true, discrepancy));
    }

    /** Whoever finds nothing inside has the parcel; where it was found damaged, it stays. */
    private Optional<Arrival> arrival(TrackingStatus place, Instant at) {
        return switch (place) {
            case DELIVERED, RETURNED_TO_SENDER -> Optional.of(new Arrival(place, at));
            case EMPTY_PARCEL -> arrival.or(() -> Optional.of(new Arrival(TrackingStatus.DELIVERED, at)));
            case DAMAGED -> arrival;
            default -> Optional.empty();
        };
    }

    /** The world has the last word where it names a place; what we did too late changes nothing. */
    private void wonder(Happening happening) {
        TrackingEvent event = happening.event();
        Optional<Reason> reason = event == TrackingEvent.NOTED ? Optional.empty() : Optional.of(why(happening));
        if (event.place().isPresent()) {
            go(happening, event.place(), reason);
        } else {
            steps.add(new Step(happening, status, false, reason));
        }
    }

    private Reason why(Happening happening) {
        Reason reason = Reason.of(code(happening.event()))
                .with("parcel", parcel)
                .with("at", happening.at())
                .with("from", name(status));
        return happening.scan().map(scan -> of(reason, scan)).orElseGet(() -> reason.with("act", happening.event()));
    }

    private TrackingReason code(TrackingEvent event) {
        if (event.isAct()) {
            return TrackingReason.ACT_OVERTAKEN;
        }
        boolean ended = status.filter(TrackingStatus::isEnd).isPresent();
        return ended ? TrackingReason.SCAN_AFTER_END : TrackingReason.SCAN_UNEXPECTED;
    }

    private Reason of(Reason reason, Scan scan) {
        return reason.with("observation", scan.observation())
                .with("scan", scan.kind())
                .with("expected", expected())
                .with("to", name(scan.kind().place().or(() -> status)));
    }

    private List<TrackingEvent> expected() {
        return Tracking.MACHINE.legal(status).stream()
                .filter(event -> !event.isAct())
                .toList();
    }

    private static String name(Optional<TrackingStatus> status) {
        return status.map(TrackingStatus::name).orElse(Step.NOWHERE);
    }

    Optional<TrackingStatus> status() {
        return status;
    }

    List<Step> steps() {
        return steps;
    }

    Optional<Instant> last(Predicate<Step> wanted) {
        return steps.stream().filter(wanted).map(Step::at).max(Comparator.naturalOrder());
    }

    Optional<Instant> delivered() {
        return arrival.filter(each -> each.where() == TrackingStatus.DELIVERED).map(Arrival::at);
    }

    boolean isOver() {
        return arrival.isPresent() || status.filter(TrackingStatus::isEnd).isPresent();
    }
}
