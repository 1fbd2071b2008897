package dev.retour.desk;

import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Stamp;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.KnownScan;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Scanned;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.store.Hash;
import java.util.List;
import java.util.Optional;

/** Records scans of parcels, whatever they say. */
record ScanRecording(Host host, Forms forms, Aggregates aggregates, Session session, ParcelWork work) {

    Noted record(ObservationContext context, ParcelId parcel, Scan scan) {
        Tokens tokens = new Tokens(aggregates.stream(parcel), scan.observation());
        String content = content(scan, tokens);
        Noted.Outcome outcome = outcome(session.parcel(parcel).known(scan.observation()), scan, content);
        Stamp stamp = host.booking().stamp(context, scan.observation());
        if (!outcome.isStored()) {
            return new Noted(outcome, isParked(parcel), work.follow(session, context.scope(), parcel, stamp));
        }
        Scanned fact = new Scanned(scan.with(tokens.kept(scan.attributes(), content, "")), content);
        List<Reason> news = work.apply(session, context.scope(), parcel, fact, stamp);
        session.keep(tokens.values());
        return new Noted(outcome, isParked(parcel), news);
    }

    private String content(Scan scan, Tokens tokens) {
        Scan plain = scan.with(tokens.plain(scan.attributes()));
        return Hash.of(forms.parcelEvents().write(new Scanned(plain, ""))).hex();
    }

    private static Noted.Outcome outcome(Optional<KnownScan> known, Scan scan, String content) {
        return known.map(old -> Noted.Outcome.of(old.scan().observation(), scan.observation(), old.knows(content)))
                .orElse(Noted.Outcome.RECORDED);
    }

    /** A parcel that nobody planned, and that holds nothing of ours as far as we know, waits to be known. */
    private boolean isParked(ParcelId parcel) {
        Tracking tracking = session.parcel(parcel);
        return tracking.plan().isEmpty() && tracking.carried().isEmpty();
    }
}
