package dev.retour.json;

import dev.retour.freight.Direction;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.Waybill;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Consignment;
import dev.retour.parcel.tracking.Decided;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Scanned;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.parcel.tracking.TrackingReason;
import dev.retour.published.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** One sample of everything of parcels that is stored, with every part filled. */
final class StoredParcels {

    private static final ParcelId PARCEL = ParcelId.of("PARCEL");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Consignment SF = Consignment.of("sf", "SF1000000001");
    private static final LineUnits UNITS = new LineUnits(OrderLineId.of("L1"), 2, List.of("S1", "S2"));
    private static final Carried GOODS = Carried.of(OrderId.of("SO-1"), CaseId.of("RMA-1"), UNITS);

    private StoredParcels() {}

    private static List<TrackingCommand> acts() {
        return List.of(
                new TrackingCommand.Plan(Optional.of(SF), Purpose.RETURN, Direction.CUSTOMER_RETURN, List.of(GOODS)),
                new TrackingCommand.IssueLabel(SF),
                new TrackingCommand.BookPickup(),
                new TrackingCommand.RequestIntercept(),
                new TrackingCommand.Cancel(),
                new TrackingCommand.StateConsignment(SF),
                new TrackingCommand.LinkCase(GOODS),
                new TrackingCommand.UnlinkCase(GOODS.caseId()));
    }

    static List<ParcelCommand> commands() {
        return acts().stream().map(act -> new ParcelCommand(PARCEL, act)).toList();
    }

    static List<TrackingFact> events() {
        List<TrackingFact> events = new ArrayList<>();
        acts().forEach(act -> events.add(new Decided(act, AT)));
        events.add(scanned(TrackingEvent.HANDED_OVER, "ab"));
        return events;
    }

    private static Scanned scanned(TrackingEvent kind, String digest) {
        Scan scan = new Scan(
                Observation.of("sf", "1", AT.plusSeconds(60)),
                kind,
                Optional.of("Hangzhou"),
                Optional.of("50"),
                Attributes.none().with("weight", 3));
        return new Scanned(scan, digest.repeat(32));
    }

    /** A parcel of which one scan contradicts itself. */
    static Tracking state() {
        Tracking parcel = Tracking.unknown(PARCEL);
        for (TrackingFact event : events()) {
            parcel = event.applyTo(parcel);
        }
        return scanned(TrackingEvent.MOVED, "cd").applyTo(parcel);
    }

    static List<Published> published() {
        Optional<Published.Carrier> carrier = Optional.of(new Published.Carrier("sf", Waybill.of("SF1000000001")));
        List<Published.CarriedGoods> goods =
                List.of(new Published.CarriedGoods(GOODS.order(), GOODS.caseId(), GOODS.units()));
        return List.of(
                new Published.ParcelMoved(PARCEL, "LOST", AT, Optional.of("LOST"), carrier, goods),
                new Published.ParcelDiscrepancy(
                        PARCEL,
                        Reason.of(TrackingReason.SCAN_CONTRADICTED)
                                .with("parcel", PARCEL)
                                .with("observation", Observation.of("sf", "1", AT))
                                .with("contents", 2)),
                new Published.CourierClaimOpened(PARCEL, carrier, AT, goods, Optional.of(Money.parse("CNY 80.00"))),
                new Published.CourierClaimWithdrawn(PARCEL, carrier));
    }
}
