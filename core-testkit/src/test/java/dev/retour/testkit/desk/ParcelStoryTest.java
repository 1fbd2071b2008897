package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.P2;
import static dev.retour.testkit.desk.Depot.SF;
import static dev.retour.testkit.desk.Depot.goods;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingStatus;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.ParcelWay;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to parcels happens to the return cases whose goods are inside. */
class ParcelStoryTest {

    private static final CaseId OTHER = CaseId.of("R-2");

    private final Depot depot = new Depot();

    @AfterEach
    void every_state_follows_from_its_events() {
        depot.check();
    }

    private void opened(long shirts) {
        depot.at.capture(ORDER);
        depot.open(ORDER, CASE, shirts);
    }

    private Reply refund(CaseId caseId) {
        return depot.shop.returns().refund(ORDER, caseId, depot.next(), RefundId.of("F-" + depot.next()));
    }

    private void received(String id, Optional<ParcelId> parcel, long shirts, boolean last) {
        Receipt receipt =
                new Receipt("WH-1", parcel, List.of(ReceivedItem.of(LineUnits.of(SHIRTS, shirts), "SHIRT")), last);
        depot.shop.returns().observe(depot.at.seen(id), ORDER, CASE, new CaseNews.GoodsReceived(receipt));
    }

    private List<String> claims() {
        return depot.heard().stream()
                .map(Published::type)
                .filter(type -> type.startsWith("courier."))
                .toList();
    }

    @Test
    void what_a_command_on_a_parcel_would_do_is_explained_and_nothing_is_stored() {
        Explanation plan = depot.shop.parcels().explain(P1, TrackingCommand.Plan.ofReturn(List.of(goods(CASE, 2))));
        Explanation cancel = depot.shop.parcels().explain(P1, new TrackingCommand.Cancel());

        assertThat(plan.text(Language.EN)).isEqualTo("""
                parcel.plan on parcel %s does this.
                  2 units of line L-1 are inside for case R-1.
                  Then the parcel is PLANNED.""".formatted(P1));
        assertThat(cancel.text(Language.EN)).contains("is refused.", "Nothing is known of parcel " + P1);
        assertThat(depot.shop.parcels().find(P1)).isEmpty();
    }

    @Test
    void money_goes_back_on_the_first_scan_of_a_return_and_not_when_its_label_is_printed() {
        opened(2);
        depot.sent(P1, goods(CASE, 2));
        assertThat(depot.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(refund(CASE).isAccepted()).isFalse();

        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:30");

        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        assertThat(depot.returnCase(CASE).deadline())
                .as("fourteen days from the first scan")
                .contains(new Deadline(
                        Depot.time("08:30").plus(Duration.ofDays(14)), Deadline.Action.REMIND, "standard"));
        refund(CASE).orThrow();
        assertThat(depot.returnCase(CASE).refunds().get(0).breakdown().money()).isEqualTo(cny("20.00"));
    }

    @Test
    void a_lost_parcel_opens_a_claim_and_needs_a_person_until_it_is_found_again() {
        opened(2);
        depot.sent(P1, goods(CASE));
        depot.scan(P1, TrackingEvent.HANDED_OVER, "09:00");
        depot.heard();

        depot.scan(P1, TrackingEvent.LOST, "12:00");
        assertThat(depot.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(depot.returnCase(CASE).isShipped())
                .as("the customer has sent it")
                .isTrue();
        assertThat(depot.returnCase(CASE).deadline().orElseThrow().at())
                .isEqualTo(Depot.time("12:00").plus(Duration.ofDays(1)));
        assertThat(depot.heard())
                .contains(new Published.CourierClaimOpened(
                        P1,
                        Optional.of(new Published.Carrier(SF.courier(), SF.waybill())),
                        Depot.time("12:00"),
                        List.of(new Published.CarriedGoods(ORDER, CASE, List.of())),
                        Optional.empty()));

        depot.scan(P1, TrackingEvent.FOUND, "15:00");
        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        assertThat(claims()).containsExactly("courier.claim-withdrawn");

        depot.scan(P1, TrackingEvent.DELIVERED, "18:00");
        received("receipt", Optional.of(P1), 2, true);
        assertThat(depot.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void what_was_written_off_as_lost_is_put_right_by_the_scan_that_finds_it() {
        opened(2);
        depot.sent(P1, goods(CASE, 2));
        depot.scan(P1, TrackingEvent.HANDED_OVER, "09:00");
        depot.scan(P1, TrackingEvent.LOST, "12:00");
        DispositionRequest lost = new DispositionRequest(
                LineUnits.of(SHIRTS, 2), Origin.ABSENT, Disposition.PENDING, DispositionAct.WRITE_OFF, "COURIER");
        depot.shop
                .returns()
                .execute(depot.next(), new CaseCommand.Dispose(ORDER, CASE, List.of(lost)))
                .orThrow();
        assertThat(depot.status()).as("money is due").isEqualTo(CaseStatus.APPROVED);
        refund(CASE).orThrow();

        depot.scan(P1, TrackingEvent.FOUND, "15:00");
        assertThat(depot.returnCase(CASE).dispositions().in(SHIRTS, Origin.ABSENT, Disposition.LOST))
                .isZero();
        received("receipt", Optional.of(P1), 2, true);
        assertThat(refund(CASE).isAccepted()).as("it is refunded already").isFalse();
    }

    @Test
    void a_loss_that_is_told_after_the_find_opens_no_claim() {
        opened(2);
        depot.sent(P1, goods(CASE));
        depot.scan(P1, TrackingEvent.HANDED_OVER, "09:00");
        depot.scan(P1, TrackingEvent.FOUND, "15:00");
        depot.scan(P1, TrackingEvent.LOST, "12:00");

        assertThat(depot.where(P1)).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        assertThat(claims()).isEmpty();
    }

    @Test
    void an_outbound_parcel_that_is_stopped_in_time_brings_the_goods_of_its_case_back() {
        depot.openUndelivered(3);
        outbound();
        depot.parcels.intercept(P1, depot.next()).orThrow();
        assertThat(depot.status()).as("nobody knows yet").isEqualTo(CaseStatus.AWAITING_GOODS);

        depot.scan(P1, TrackingEvent.INTERCEPTED, "10:00");
        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        refund(CASE).orThrow();

        depot.scan(P1, TrackingEvent.RETURNED, "20:00");
        assertThat(way()).isEqualTo(ParcelWay.ARRIVED);
        received("receipt", Optional.of(P1), 3, true);
        assertThat(depot.returnCase(CASE).goods().lines().get(0).received()).isEqualTo(3);
    }

    private void outbound() {
        depot.parcels.planOutbound(P1, depot.next(), goods(CASE, 3)).orThrow();
        depot.parcels.label(P1, depot.next(), SF).orThrow();
        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:40");
    }

    private ParcelWay way() {
        return depot.returnCase(CASE).parcel(P1).orElseThrow().way();
    }

    @Test
    void an_outbound_parcel_that_is_missed_and_delivered_needs_a_person_since_the_customer_has_the_goods() {
        depot.openUndelivered(3);
        outbound();
        depot.parcels.intercept(P1, depot.next()).orThrow();

        depot.scan(P1, TrackingEvent.INTERCEPT_MISSED, "09:10");
        assertThat(depot.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        depot.scan(P1, TrackingEvent.DELIVERED, "10:00");

        assertThat(depot.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(way()).isEqualTo(ParcelWay.WITH_CUSTOMER);
        assertThat(refund(CASE).isAccepted()).isFalse();
    }

    @Test
    void a_parcel_that_is_refused_at_the_dock_counts_for_a_case_that_is_opened_and_linked_after_it() {
        depot.parcels.planOutbound(P1, depot.next()).orThrow();
        depot.parcels.label(P1, depot.next(), SF).orThrow();
        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:40");
        depot.scan(P1, TrackingEvent.REFUSED, "08:50");
        depot.openUndelivered(3);
        assertThat(depot.status()).isEqualTo(CaseStatus.AWAITING_GOODS);

        depot.parcels.link(P1, depot.next(), goods(CASE, 3)).orThrow();

        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        refund(CASE).orThrow();
    }

    @Test
    void an_empty_parcel_needs_a_person_and_makes_no_money_due() {
        opened(2);
        depot.sent(P1, goods(CASE, 2));
        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:30");
        depot.scan(P1, TrackingEvent.EMPTY_FOUND, "10:00");

        assertThat(depot.where(P1)).isEqualTo(TrackingStatus.EMPTY_PARCEL);
        assertThat(depot.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(refund(CASE).isAccepted()).isFalse();
    }

    @Test
    void of_two_parcels_of_one_case_the_scan_of_one_makes_due_what_is_in_that_one() {
        opened(3);
        depot.sent(P1, goods(CASE, 2));
        depot.parcels.planReturn(P2, depot.next(), goods(CASE, 1)).orThrow();

        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:30");
        refund(CASE).orThrow();
        depot.scan(P2, TrackingEvent.HANDED_OVER, "08:40");
        refund(CASE).orThrow();

        assertThat(depot.returnCase(CASE).refunds())
                .extracting(refund -> refund.breakdown().money())
                .containsExactly(cny("20.00"), cny("10.00"));
        received("one", Optional.of(P1), 2, false);
        depot.scan(P2, TrackingEvent.LOST, "12:00");
        assertThat(depot.parcels.ofCase(CASE, Optional.empty(), 10)).containsExactly(P1, P2);
        assertThat(depot.parcels.ofWaybill(SF.waybill(), Optional.empty(), 10)).containsExactly(P1);
    }

    @Test
    void one_parcel_moves_two_cases_of_two_orders_and_is_lost_for_both() {
        OrderId second = OrderId.of("O-2");
        opened(2);
        depot.at.capture(second);
        depot.open(second, OTHER, 1);
        depot.sent(P1, goods(CASE, 2), goods(second, OTHER, 1));

        depot.scan(P1, TrackingEvent.MOVED, "08:30");
        assertThat(List.of(depot.status(), depot.returnCase(OTHER).status())).containsOnly(CaseStatus.IN_TRANSIT);
        depot.scan(P1, TrackingEvent.LOST, "12:00");
        assertThat(List.of(depot.status(), depot.returnCase(OTHER).status())).containsOnly(CaseStatus.MANUAL_ACTION);

        depot.parcels.unlink(P1, depot.next(), OTHER).orThrow();
        assertThat(depot.returnCase(OTHER).status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(depot.returnCase(OTHER).parcels()).isEmpty();
    }

    @Test
    void a_return_that_goes_back_to_the_customer_is_not_on_its_way_any_more() {
        opened(2);
        depot.sent(P1, goods(CASE, 2));
        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:30");
        depot.scan(P1, TrackingEvent.RETURNED, "20:00");

        assertThat(depot.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(depot.returnCase(CASE).isShipped()).isFalse();
    }

    @Test
    void a_parcel_that_is_called_off_leaves_the_case_waiting_for_another_one() {
        opened(2);
        depot.sent(P1, goods(CASE, 2));
        depot.parcels.cancel(P1, depot.next()).orThrow();
        assertThat(way()).isEqualTo(ParcelWay.CALLED_OFF);

        depot.parcels.planReturn(P2, depot.next(), goods(CASE, 2)).orThrow();
        depot.scan(P2, TrackingEvent.HANDED_OVER, "08:30");

        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
    }

    @Test
    void a_parcel_that_is_sent_before_the_case_is_opened_waits_for_it() {
        depot.at.capture(ORDER);
        depot.sent(P1, goods(CASE, 2));
        depot.scan(P1, TrackingEvent.HANDED_OVER, "08:30");
        assertThat(depot.status()).isEqualTo(CaseStatus.UNOPENED);

        depot.open(ORDER, CASE, 2);

        assertThat(depot.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        refund(CASE).orThrow();
    }
}
