package dev.retour.parcel.tracking;

import static dev.retour.parcel.tracking.Trip.at;
import static dev.retour.parcel.tracking.Trip.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Personal;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.TrackingCommand.Cancel;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.RequestIntercept;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parcels as they go in the world. */
class TrackingStoryTest {

    @Test
    void a_return_is_picked_up_moves_and_is_delivered() {
        Trip trip = Trip.takenAt("09:00")
                .scan(TrackingEvent.MOVED, "12:00")
                .scan(TrackingEvent.MOVED, "15:00")
                .scan(TrackingEvent.OUT_FOR_DELIVERY, "16:00");

        assertThat(trip.parcel().firstScan()).contains(at("09:00"));
        assertThat(trip.parcel().quietSince()).contains(at("16:00"));
        assertThat(trip.parcel().delivered()).isEmpty();

        Trip delivered = trip.scan(TrackingEvent.DELIVERED, "17:00");
        assertThat(delivered.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(delivered.parcel().delivered()).contains(at("17:00"));
        assertThat(delivered.parcel().isOver()).isTrue();
        assertThat(delivered.parcel().quietSince()).isEmpty();
        assertThat(delivered.discrepancies()).isEmpty();
    }

    @Test
    void a_courier_that_comes_in_vain_is_booked_again() {
        Trip vain = Trip.in(TrackingStatus.PICKUP_BOOKED).scan(TrackingEvent.PICKUP_FAILED, "11:00");
        Trip again =
                vain.then(Trip.command(TrackingEvent.BOOK_PICKUP), "11:30").scan(TrackingEvent.HANDED_OVER, "14:00");

        assertThat(vain.status()).isEqualTo(TrackingStatus.LABEL_ISSUED);
        assertThat(again.status()).isEqualTo(TrackingStatus.HANDED_OVER);
        assertThat(again.discrepancies()).isEmpty();
    }

    @Test
    void a_lost_parcel_is_found_again_and_arrives() {
        Trip lost = Trip.takenAt("09:00").scan(TrackingEvent.LOST, "12:00");
        assertThat(lost.parcel().isLost()).isTrue();
        assertThat(lost.parcel().quietSince()).contains(at("12:00"));

        Trip found = lost.scan(TrackingEvent.FOUND, "13:00");
        assertThat(found.status()).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(found.parcel().isLost()).isFalse();
        assertThat(found.parcel().first(TrackingEvent.LOST)).contains(at("12:00"));

        Trip arrived = found.scan(TrackingEvent.OUT_FOR_DELIVERY, "14:00").scan(TrackingEvent.DELIVERED, "15:00");
        assertThat(arrived.parcel().delivered()).contains(at("15:00"));
        assertThat(arrived.discrepancies()).isEmpty();
    }

    @Test
    void a_lost_parcel_that_is_simply_scanned_again_is_lost_no_more() {
        Trip lost = Trip.takenAt("09:00").scan(TrackingEvent.LOST, "12:00");

        assertThat(lost.scan(TrackingEvent.MOVED, "13:00").status()).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(lost.scan(TrackingEvent.DELIVERED, "13:00").status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(lost.scan(TrackingEvent.MOVED, "11:00").parcel().isLost()).isTrue();
    }

    @Test
    void a_parcel_that_is_refused_at_the_dock_goes_back_to_its_sender() {
        Trip refused = Trip.takenAt("09:00")
                .scan(TrackingEvent.OUT_FOR_DELIVERY, "12:00")
                .scan(TrackingEvent.REFUSED, "13:00");
        assertThat(refused.status()).isEqualTo(TrackingStatus.REFUSED_AT_DOCK);
        assertThat(refused.parcel().delivered()).isEmpty();

        Trip onItsWay = refused.scan(TrackingEvent.MOVED, "15:00");
        assertThat(onItsWay.status()).isEqualTo(TrackingStatus.REFUSED_AT_DOCK);
        assertThat(onItsWay.parcel().quietSince()).contains(at("15:00"));

        Trip back = onItsWay.scan(TrackingEvent.RETURNED, "18:00");
        assertThat(back.status()).isEqualTo(TrackingStatus.RETURNED_TO_SENDER);
        assertThat(back.parcel().isOver()).isTrue();
        assertThat(back.parcel().delivered()).isEmpty();
        assertThat(back.discrepancies()).isEmpty();
    }

    @Test
    void a_dock_that_signs_and_then_refuses_has_not_got_the_parcel() {
        Trip refused =
                Trip.takenAt("09:00").scan(TrackingEvent.DELIVERED, "12:00").scan(TrackingEvent.REFUSED, "12:10");

        assertThat(refused.parcel().delivered()).isEmpty();
        assertThat(refused.parcel().isOver()).isFalse();
        assertThat(refused.discrepancies()).isEmpty();
    }

    @Test
    void an_empty_parcel_was_delivered_all_the_same_whoever_tells_first() {
        Trip taken = Trip.takenAt("09:00");
        Scan empty = Scan.of(Observation.of("wms", "grn-1", at("12:00")), TrackingEvent.EMPTY_FOUND);
        Trip courierFirst = taken.scan(TrackingEvent.DELIVERED, "11:00").scan(empty);
        Trip courierLater = taken.scan(TrackingEvent.DELIVERED, "12:30").scan(empty);

        for (Trip each : List.of(courierFirst, courierLater)) {
            assertThat(each.status()).isEqualTo(TrackingStatus.EMPTY_PARCEL);
            assertThat(each.discrepancies()).isEmpty();
        }
        assertThat(courierFirst.parcel().delivered()).contains(at("11:00"));
        assertThat(courierLater.parcel().delivered()).contains(at("12:00"));
    }

    @Test
    void a_parcel_that_is_damaged_under_way_goes_on_and_one_that_is_damaged_when_opened_has_arrived() {
        Trip damaged =
                Trip.takenAt("09:00").scan(TrackingEvent.DAMAGED, "10:00").scan(TrackingEvent.MOVED, "11:00");
        assertThat(damaged.status()).isEqualTo(TrackingStatus.DAMAGED);
        assertThat(damaged.parcel().quietSince()).contains(at("11:00"));

        Trip opened = Trip.takenAt("09:00")
                .scan(TrackingEvent.DELIVERED, "11:00")
                .scan(TrackingEvent.DAMAGED, "12:00")
                .scan(Scan.of(Observation.of("platform", "1", at("12:30")), TrackingEvent.DELIVERED));
        assertThat(opened.status()).isEqualTo(TrackingStatus.DAMAGED);
        assertThat(opened.parcel().delivered()).contains(at("11:00"));
        assertThat(opened.parcel().isOver()).isTrue();
        assertThat(opened.discrepancies()).isEmpty();
    }

    @Test
    void an_intercept_in_time_brings_the_parcel_back() {
        Trip stopping =
                Trip.takenAt("09:00").then(new RequestIntercept(), "10:00").scan(TrackingEvent.MOVED, "11:00");
        assertThat(stopping.status()).isEqualTo(TrackingStatus.INTERCEPT_REQUESTED);

        Trip back = stopping.scan(TrackingEvent.INTERCEPTED, "12:00")
                .scan(TrackingEvent.MOVED, "14:00")
                .scan(TrackingEvent.RETURNED, "18:00");
        assertThat(back.status()).isEqualTo(TrackingStatus.RETURNED_TO_SENDER);
        assertThat(back.parcel().delivered()).isEmpty();
        assertThat(back.discrepancies()).isEmpty();
    }

    @Test
    void an_intercept_that_is_missed_leaves_the_parcel_on_its_way_to_its_receiver() {
        Trip missed = Trip.takenAt("09:00")
                .then(new RequestIntercept(), "10:00")
                .scan(TrackingEvent.INTERCEPT_MISSED, "11:00");
        Trip delivered = missed.scan(TrackingEvent.OUT_FOR_DELIVERY, "12:00").scan(TrackingEvent.DELIVERED, "13:00");

        assertThat(missed.status()).isEqualTo(TrackingStatus.INTERCEPT_MISSED);
        assertThat(delivered.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(delivered.discrepancies()).isEmpty();
    }

    @Test
    void an_intercept_that_comes_too_late_is_answered_after_the_delivery_or_never() {
        Trip delivered =
                Trip.takenAt("09:00").then(new RequestIntercept(), "10:00").scan(TrackingEvent.DELIVERED, "11:00");
        Trip answered = delivered.scan(TrackingEvent.INTERCEPT_MISSED, "12:00");

        assertThat(answered.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(answered.discrepancies()).isEmpty();
        assertThat(delivered.refusal(new RequestIntercept(), "12:00"))
                .containsExactly(TrackingReason.NOT_IN_THIS_STATE);
    }

    @Test
    void an_intercept_of_what_was_delivered_already_is_told_as_soon_as_that_is_known() {
        Trip stopping = Trip.takenAt("09:00").then(new RequestIntercept(), "11:00");
        Trip delivered = stopping.scan(TrackingEvent.DELIVERED, "10:30");

        assertThat(delivered.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(delivered.parcel().delivered()).contains(at("10:30"));
        assertThat(delivered.discrepancies()).containsExactly(TrackingReason.ACT_OVERTAKEN);
    }

    @Test
    void a_parcel_that_was_stopped_and_is_delivered_all_the_same_is_told() {
        Trip stopped = Trip.in(TrackingStatus.INTERCEPTED).scan(TrackingEvent.DELIVERED, "12:00");

        assertThat(stopped.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(stopped.discrepancies()).containsExactly(TrackingReason.SCAN_UNEXPECTED);
    }

    @Test
    void one_parcel_brings_the_goods_of_two_cases_and_two_parcels_those_of_one() {
        Trip first = Trip.planned().then(new LinkCase(Trip.goods("B")), "08:30");
        Tracking second = Tracking.unknown(ParcelId.of("P2"));
        second =
                second.with(second.decide(Trip.plan("B"), at("08:00")).orThrow().get(0));

        assertThat(first.cases()).containsExactly("A", "B");
        assertThat(new Trip(second).cases()).containsExactly("B");

        Trip lost = first.scan(TrackingEvent.HANDED_OVER, "09:00").scan(TrackingEvent.LOST, "10:00");
        assertThat(lost.parcel().isLost()).isTrue();
        assertThat(second.isLost()).isFalse();
    }

    @Test
    void the_same_scan_told_twice_under_one_id_or_two_counts_once() {
        Trip once = Trip.takenAt("09:00").scan(seen("1", TrackingEvent.DELIVERED, "12:00"));
        Trip again = once.scan(seen("1", TrackingEvent.DELIVERED, "12:00"));
        Trip other = once.scan(seen("2", TrackingEvent.DELIVERED, "12:05"));

        assertThat(again).isEqualTo(once);
        assertThat(other.parcel().delivered()).contains(at("12:00"));
        assertThat(other.discrepancies()).isEmpty();
    }

    @Test
    void scans_that_come_late_and_out_of_order_end_where_the_parcel_is() {
        Trip late = Trip.planned().scan(TrackingEvent.DELIVERED, "15:00").scan(TrackingEvent.OUT_FOR_DELIVERY, "14:00");
        assertThat(late.discrepancies()).containsExactly(TrackingReason.SCAN_UNEXPECTED);

        Trip told = late.scan(TrackingEvent.MOVED, "12:00").scan(TrackingEvent.HANDED_OVER, "09:00");
        assertThat(told.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(told.parcel().firstScan()).contains(at("09:00"));
        assertThat(told.discrepancies()).isEmpty();
    }

    @Test
    void scans_of_one_instant_count_in_the_order_of_a_parcel_s_way_whatever_their_ids() {
        Trip trip = Trip.planned()
                .scan(seen("z", TrackingEvent.HANDED_OVER, "09:00"))
                .scan(seen("y", TrackingEvent.MOVED, "09:00"))
                .scan(seen("b", TrackingEvent.OUT_FOR_DELIVERY, "12:00"))
                .scan(seen("a", TrackingEvent.DELIVERED, "12:00"));

        assertThat(trip.status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(trip.discrepancies()).isEmpty();
    }

    @Test
    void a_manifest_that_tells_of_the_hand_over_after_the_first_stop_is_no_step_back() {
        Trip trip = Trip.planned().scan(TrackingEvent.MOVED, "09:00").scan(TrackingEvent.HANDED_OVER, "20:00");

        assertThat(trip.status()).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(trip.discrepancies()).isEmpty();
    }

    @Test
    void a_courier_corrects_a_scan_by_a_higher_version_and_the_lower_one_changes_nothing_any_more() {
        Observation first = Observation.of("sf", "1", at("12:00"));
        Scan wrong = Scan.of(first, TrackingEvent.DELIVERED);
        Scan right = Scan.of(first.version(2), TrackingEvent.OUT_FOR_DELIVERY);
        Trip corrected = Trip.takenAt("09:00").scan(wrong).scan(right);

        assertThat(corrected.status()).isEqualTo(TrackingStatus.OUT_FOR_DELIVERY);
        assertThat(corrected.parcel().delivered()).isEmpty();
        assertThat(corrected.scan(wrong)).isEqualTo(corrected);
        assertThat(corrected.discrepancies()).isEmpty();
    }

    @Test
    void two_contents_of_one_version_are_told_until_a_higher_one_comes() {
        Observation first = Observation.of("sf", "1", at("12:00"));
        Scan delivered = Scan.of(first, TrackingEvent.DELIVERED);
        Scan lost = Scan.of(first, TrackingEvent.LOST);
        Trip told = Trip.takenAt("09:00").scan(delivered).scan(lost);

        assertThat(told.status()).isEqualTo(TrackingStatus.LOST);
        assertThat(told.discrepancies()).containsExactly(TrackingReason.SCAN_CONTRADICTED);
        assertThat(Trip.takenAt("09:00").scan(lost).scan(delivered)).isEqualTo(told);
        assertThat(told.scan(Scan.of(first.version(2), TrackingEvent.DELIVERED)).discrepancies())
                .isEmpty();
    }

    @Test
    void a_parcel_that_was_called_off_and_is_sent_all_the_same_is_under_way() {
        Trip sent = Trip.planned().then(new Cancel(), "10:00").scan(TrackingEvent.MOVED, "12:00");

        assertThat(sent.status()).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(sent.parcel().quietSince()).contains(at("12:00"));
        assertThat(sent.discrepancies()).containsExactly(TrackingReason.SCAN_AFTER_END);
    }

    @Test
    void what_was_scanned_before_the_customer_told_of_the_parcel_waits_for_the_plan() {
        Trip blind = Trip.unknown().scan(TrackingEvent.HANDED_OVER, "07:00").scan(TrackingEvent.MOVED, "07:30");
        Trip planned = blind.then(Trip.plan("A"), "08:00");

        assertThat(blind.status()).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(blind.parcel().purpose()).isEmpty();
        assertThat(planned.status()).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(planned.cases()).containsExactly("A");
        assertThat(planned.discrepancies()).isEmpty();
    }

    @Test
    void the_timeline_tells_every_event_in_its_order_with_what_nobody_expected() {
        Scan taken = new Scan(
                Observation.of("sf", "2", at("09:00")),
                TrackingEvent.HANDED_OVER,
                Optional.of("杭州"),
                Optional.of("50"),
                Attributes.none().with("by", Personal.of("张三")));
        Trip trip = Trip.planned().scan(TrackingEvent.INTERCEPTED, "10:00").scan(taken);

        assertThat(trip.parcel().timeline().text(Language.EN)).isEqualTo("""
                Parcel P1 is INTERCEPTED.
                  2026-03-02T08:00:00Z we: PLAN, then PLANNED
                  2026-03-02T09:00:00Z sf in 杭州: HANDED_OVER, then HANDED_OVER
                  2026-03-02T10:00:00Z sf: INTERCEPTED, then INTERCEPTED
                    Scan sf/INTERCEPTED 10:00/1 of 2026-03-02T10:00:00Z says INTERCEPTED of parcel P1, which was \
                HANDED_OVER. Expected were: [MOVED, OUT_FOR_DELIVERY, LOST, DELIVERED, REFUSED, RETURNED, DAMAGED, \
                EMPTY_FOUND]. It counts as INTERCEPTED now. Ask the courier, and check the waybill.""");
        assertThat(taken.toString()).doesNotContain("张三");
        assertThat(Trip.unknown().parcel().timeline().text(Language.ZH)).isEqualTo("包裹 P1 当前状态为 UNKNOWN。");
    }
}
