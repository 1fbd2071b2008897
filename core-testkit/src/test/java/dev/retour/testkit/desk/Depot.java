package dev.retour.testkit.desk;

import dev.retour.Parcels;
import dev.retour.Shop;
import dev.retour.desk.Noted;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Consignment;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingStatus;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.published.Published;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Outbox;
import dev.retour.testkit.simulation.Streams;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A shop that refunds on the first scan, and the parcels of its returns. */
final class Depot {

    static final ParcelId P1 = ParcelId.of("P-1");
    static final ParcelId P2 = ParcelId.of("P-2");
    static final Consignment SF = Consignment.of("sf", "SF1000000001");

    final Fixture at = new Fixture();
    final Shop shop = at.retour(each -> each.configuration(Configuration.builder()
                    .set(Settings.RETURN_POLICY, policy())
                    .build()))
            .shop(Fixture.SCOPE)
            .as(Actor.of("clerk-7"));
    final Parcels parcels = shop.parcels();
    private int commands;

    private static ReturnPolicy policy() {
        return new ReturnPolicy(
                "first-scan",
                ZoneOffset.UTC,
                List.of(Rule.always(
                        "all",
                        new Effect.Judge(Verdict.ALLOW, new Wording("We trust you.", "我们信任您。")),
                        new Effect.AutoApprove(Optional.empty()),
                        new Effect.RefundAt(RefundTiming.FIRST_SCAN))));
    }

    CommandId next() {
        commands++;
        return Fixture.id("depot-" + commands);
    }

    static Instant time(String time) {
        return Instant.parse("2026-03-01T" + time + ":00Z");
    }

    static Carried goods(CaseId caseId, long... shirts) {
        return goods(Fixture.ORDER, caseId, shirts);
    }

    static Carried goods(OrderId order, CaseId caseId, long... shirts) {
        return shirts.length == 0
                ? Carried.of(order, caseId)
                : Carried.of(order, caseId, LineUnits.of(Fixture.SHIRTS, shirts[0]));
    }

    /** A case for shirts that the customer has. */
    void open(OrderId order, CaseId caseId, long shirts) {
        shop.returns()
                .open(order, caseId, next(), request -> request.line(Fixture.SHIRTS, shirts))
                .orThrow();
    }

    /** An order whose shirts are under way to the customer, and a case for those that come back without having arrived. */
    void openUndelivered(long shirts) {
        at.shop
                .orders()
                .record(at.seen("captured"), Fixture.ORDER, new OrderFact.Captured(Fixture.terms(Fixture.ORDER)));
        OrderFact shipped = new OrderFact.Shipped(List.of(LineUnits.of(Fixture.SHIRTS, 3)), Optional.of(P1.value()));
        at.shop.orders().record(at.seen("shipped"), Fixture.ORDER, shipped);
        shop.returns()
                .open(
                        Fixture.ORDER,
                        Fixture.CASE,
                        next(),
                        request -> request.line(Fixture.SHIRTS, shirts).basis(Basis.REFUSED))
                .orThrow();
    }

    /** A return with a waybill. */
    void sent(ParcelId parcel, Carried... carried) {
        parcels.planReturn(parcel, next(), carried).orThrow();
        parcels.label(parcel, next(), SF).orThrow();
    }

    Noted scan(ParcelId parcel, TrackingEvent kind, String time) {
        return parcels.observe(parcel, seen(kind, time));
    }

    static Scan seen(TrackingEvent kind, String time) {
        return Scan.of(Observation.of("sf", kind + "-" + time, time(time)), kind);
    }

    static Scan seen(TrackingEvent kind, String time, Attributes attributes) {
        return seen(kind, time).with(attributes);
    }

    Tracking parcel(ParcelId parcel) {
        return parcels.find(parcel).orElseThrow();
    }

    TrackingStatus where(ParcelId parcel) {
        return parcel(parcel).status().orElseThrow();
    }

    ReturnCase returnCase(CaseId caseId) {
        return shop.returns().find(caseId).orElseThrow();
    }

    CaseStatus status() {
        return returnCase(Fixture.CASE).status();
    }

    /** What listeners have learned since they heard last. */
    List<Published> heard() {
        Outbox outbox = at.storage.outbox();
        List<Outbox.Delivery> deliveries = outbox.lease(1_000, Duration.ofMinutes(1));
        outbox.acknowledge(deliveries);
        return deliveries.stream()
                .map(each -> each.envelope().message())
                .map(each -> StoredForms.standard().published().read(each.schema(), each.data()))
                .toList();
    }

    void check() {
        new Streams(at.storage, Fixture.SCOPE).check();
    }
}
