package dev.retour.parcel.tracking;

import static java.util.Comparator.comparing;

import dev.retour.kernel.Observation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** An event of a parcel at its instant: an act of ours, or a scan. */
record Happening(TrackingEvent event, Instant at, Optional<Scan> scan) {

    /** The plan comes first whenever it was made; at one instant, events come in the order of {@link TrackingEvent}. */
    static final Comparator<Happening> ORDER = comparing((Happening each) -> each.event != TrackingEvent.PLAN)
            .thenComparing(Happening::at)
            .thenComparing(Happening::event)
            .thenComparing(Happening::source)
            .thenComparing(Happening::externalId);

    static Happening of(Scan scan) {
        return new Happening(scan.kind(), scan.observation().effectiveAt(), Optional.of(scan));
    }

    static Optional<Happening> of(Decided decided) {
        return decided.command().kind().event().map(event -> new Happening(event, decided.at(), Optional.empty()));
    }

    String source() {
        return scan.map(Scan::observation).map(Observation::source).orElse("");
    }

    private String externalId() {
        return scan.map(Scan::observation).map(Observation::externalId).orElse("");
    }
}
