package dev.retour.parcel.tracking;

import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event, and what it did.
 *
 * @param happening the event
 * @param after where the parcel is after it; empty as long as nothing says where
 * @param moving whether it counts as a movement: it was expected, or it names a place
 * @param discrepancy why nobody expected it
 */
record Step(Happening happening, Optional<TrackingStatus> after, boolean moving, Optional<Reason> discrepancy) {

    static final String NOWHERE = "UNKNOWN";

    TrackingEvent event() {
        return happening.event();
    }

    Instant at() {
        return happening.at();
    }

    Explanation told() {
        return new Explanation(
                line(), discrepancy.map(Explanation::of).map(List::of).orElse(List.of()));
    }

    private Reason line() {
        Optional<String> place = happening.scan().flatMap(Scan::place);
        Reason line = Reason.of(code(place))
                .with("at", at())
                .with("event", event())
                .with("status", after.map(TrackingStatus::name).orElse(NOWHERE));
        Reason told = event().isAct() ? line : line.with("source", happening.source());
        return place.map(text -> told.with("place", text)).orElse(told);
    }

    private TrackingReason code(Optional<String> place) {
        if (event().isAct()) {
            return TrackingReason.ACTED;
        }
        return place.isPresent() ? TrackingReason.SCANNED_AT : TrackingReason.SCANNED;
    }
}
