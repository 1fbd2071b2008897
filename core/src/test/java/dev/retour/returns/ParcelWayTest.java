package dev.retour.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Decided;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the way of a parcel means for goods that are to come back, by where it was to go. */
class ParcelWayTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Carried GOODS =
            Carried.of(OrderId.of("O-1"), CaseId.of("R-1"), LineUnits.of(OrderLineId.of("L-1"), 2));

    private static Tracking unknown() {
        return Tracking.unknown(ParcelId.of("P-1"));
    }

    private static Tracking planned(TrackingCommand.Plan plan) {
        return unknown().with(new Decided(plan, START));
    }

    private static Tracking customerReturn() {
        return planned(TrackingCommand.Plan.ofReturn(List.of(GOODS)));
    }

    private static Tracking sale() {
        return planned(TrackingCommand.Plan.ofSale(List.of(GOODS)));
    }

    private static Tracking scanned(Tracking parcel, TrackingEvent kind, int hour) {
        Observation observation = Observation.of("sf", kind.name() + hour, START.plusSeconds(3600L * hour));
        return parcel.with(Scan.of(observation, kind), kind.name() + hour);
    }

    @ParameterizedTest
    @EnumSource
    void goods_need_help_wherever_they_do_not_come_by_themselves_and_are_never_shipped_while_the_customer_has_them(
            TrackingStatus status) {
        for (Tracking parcel : List.of(customerReturn(), sale(), unknown())) {
            ParcelWay way = ParcelWay.of(parcel, status);
            assertThat(way.isShipped() && way == ParcelWay.WITH_CUSTOMER).isFalse();
            assertThat(way.needsHelp())
                    .isEqualTo(List.of(ParcelWay.LOST, ParcelWay.EMPTY, ParcelWay.WITH_CUSTOMER)
                            .contains(way));
        }
    }

    @Test
    void what_we_sent_comes_back_once_it_is_stopped_or_not_taken() {
        for (TrackingEvent kind : List.of(TrackingEvent.INTERCEPTED, TrackingEvent.REFUSED)) {
            Tracking out = scanned(sale(), TrackingEvent.HANDED_OVER, 1);
            assertThat(ParcelWay.of(out)).isEqualTo(ParcelWay.AWAITED);
            assertThat(ParcelWay.of(scanned(out, kind, 2))).isEqualTo(ParcelWay.COMING);
            assertThat(ParcelWay.of(scanned(scanned(out, kind, 2), TrackingEvent.RETURNED, 3)))
                    .isEqualTo(ParcelWay.ARRIVED);
        }
        assertThat(ParcelWay.of(scanned(sale(), TrackingEvent.DELIVERED, 1))).isEqualTo(ParcelWay.WITH_CUSTOMER);
    }

    @Test
    void a_parcel_that_nobody_planned_brings_goods_to_us() {
        assertThat(ParcelWay.of(unknown())).isEqualTo(ParcelWay.AWAITED);
        assertThat(ParcelWay.of(scanned(unknown(), TrackingEvent.HANDED_OVER, 1)))
                .isEqualTo(ParcelWay.COMING);
    }

    @Test
    void a_way_begins_with_the_event_that_turned_to_it_whatever_was_scanned_on_it() {
        Tracking moving = scanned(scanned(customerReturn(), TrackingEvent.MOVED, 2), TrackingEvent.OUT_FOR_DELIVERY, 3);
        assertThat(since(moving)).contains(START.plusSeconds(7200));
        assertThat(since(scanned(moving, TrackingEvent.HANDED_OVER, 1)))
                .as("an earlier scan that comes late")
                .contains(START.plusSeconds(3600));

        Tracking lost = scanned(moving, TrackingEvent.LOST, 4);
        assertThat(since(lost)).contains(START.plusSeconds(14_400));
        assertThat(since(scanned(lost, TrackingEvent.FOUND, 5))).contains(START.plusSeconds(18_000));
        assertThat(since(unknown())).isEmpty();
    }

    private static Optional<Instant> since(Tracking parcel) {
        return CaseParcel.of(parcel, GOODS).since();
    }
}
