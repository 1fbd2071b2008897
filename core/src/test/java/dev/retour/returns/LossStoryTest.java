package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.Effect;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A courier loses what comes back: who bears that, what the customer gets, and what is right if it is found again. */
class LossStoryTest {

    private static CaseStory under(RefundTiming timing, FreightPayer payer) {
        return CaseStory.refundedAt(timing, new Effect.Freight(payer))
                .shipped()
                .delivered()
                .opens(shirts(2));
    }

    private static CaseStory lost(CaseStory story, LineUnits... units) {
        return story.follows("P-1", ParcelWay.COMING, units).follows("P-1", ParcelWay.LOST, units);
    }

    static CaseStory paid(CaseStory story) {
        story.it()
                .refunds()
                .forEach(refund -> refund.parts().stream()
                        .filter(RefundPart::isOpen)
                        .forEach(part -> story.answers(
                                refund.id().value(), part.tender(), part.attempt(), SettlementAct.SETTLE)));
        return story;
    }

    private static DispositionRequest writtenOff(long units) {
        return new DispositionRequest(
                shirts(units), Origin.ABSENT, Disposition.PENDING, DispositionAct.WRITE_OFF, "COURIER");
    }

    private static List<String> told(CaseStory story) {
        return story.it().losses().stream().map(each -> each.code().name()).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = RefundTiming.class,
            names = {"RECEIPT", "INSPECTION"})
    void what_is_lost_at_the_freight_of_the_shop_is_refunded_as_if_it_had_come(RefundTiming timing) {
        CaseStory story = lost(under(timing, FreightPayer.SELLER));
        assertThat(story.status()).as("money is due").isEqualTo(CaseStatus.APPROVED);
        assertThat(told(story)).containsExactly("LOSS_BORNE");

        paid(story.refunded("R-1"));
        assertThat(story.sent()).isEqualTo(cny("200.00"));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        story.closes().orThrow();
        assertThat(story.free(SHIRTS)).as("what was refunded stays taken").isEqualTo(1);
    }

    @Test
    void a_loss_at_the_freight_of_the_platform_is_no_loss_of_the_customer_either() {
        CaseStory story = lost(under(RefundTiming.RECEIPT, FreightPayer.PLATFORM));

        assertThat(paid(story.refunded("R-1")).sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void what_never_arrived_is_lost_at_our_risk_whoever_bears_the_freight_of_returns() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.RECEIPT, new Effect.Freight(FreightPayer.CUSTOMER))
                .shipped()
                .opens(open -> open.addLines(shirts(2)).basis(Basis.REFUSED));

        assertThat(paid(lost(story).refunded("R-1")).sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void what_is_lost_at_the_freight_of_the_customer_waits_for_a_person_and_tells_why() {
        CaseStory story = lost(under(RefundTiming.RECEIPT, FreightPayer.CUSTOMER));

        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(told(story)).containsExactly("LOSS_UNDECIDED");
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE", "LOSS_UNDECIDED");
    }

    @Test
    void where_no_rule_says_who_bears_the_freight_a_person_decides() {
        CaseStory story = lost(
                CaseStory.refundedAt(RefundTiming.RECEIPT).shipped().delivered().opens(shirts(2)));

        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
    }

    @Test
    void a_person_writes_off_what_is_lost_and_the_customer_gets_the_money() {
        CaseStory story =
                lost(under(RefundTiming.INSPECTION, FreightPayer.CUSTOMER)).disposes(writtenOff(2));
        assertThat(told(story)).containsExactly("LOSS_BORNE");
        assertThat(story.it().losses().get(0).text(Language.EN)).endsWith("They were written off.");

        paid(story.refunded("R-1"));
        assertThat(story.sent()).isEqualTo(cny("200.00"));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
    }

    @Test
    void a_person_stops_waiting_and_the_customer_bears_the_loss() {
        CaseStory story = lost(under(RefundTiming.RECEIPT, FreightPayer.CUSTOMER));
        story.authorized(AuthorizationAct.STOP_WAITING);

        assertThat(story.status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(story.it().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.free(SHIRTS)).isEqualTo(3);
    }

    @Test
    void a_person_may_decide_against_the_rule_as_long_as_no_money_is_on_its_way() {
        CaseStory story = lost(under(RefundTiming.RECEIPT, FreightPayer.SELLER));
        story.authorized(AuthorizationAct.STOP_WAITING);
        assertThat(story.status()).isEqualTo(CaseStatus.EXPIRED);

        CaseStory refunded =
                lost(under(RefundTiming.RECEIPT, FreightPayer.SELLER)).refunded("R-1");
        assertThat(CaseStory.why(refunded.authorizes(AuthorizationAct.STOP_WAITING)))
                .containsExactly("NOTHING_TO_DO");
    }

    @Test
    void of_two_parcels_one_is_lost_and_both_are_refunded_once() {
        CaseStory story = under(RefundTiming.INSPECTION, FreightPayer.SELLER);
        lost(story, shirts(1)).follows("P-2", ParcelWay.COMING, shirts(1));
        assertThat(story.status()).as("the other one is on its way").isEqualTo(CaseStatus.IN_TRANSIT);

        story.receives(shirts(1)).accepts(shirts(1)).restocks(shirts(1)).refunded("R-1");
        assertThat(paid(story).sent()).isEqualTo(cny("200.00"));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
    }

    @Test
    void what_was_refunded_as_lost_and_is_found_is_looked_at_and_not_refunded_again() {
        CaseStory story =
                paid(lost(under(RefundTiming.INSPECTION, FreightPayer.SELLER)).refunded("R-1"));
        story.follows("P-1", ParcelWay.COMING);
        assertThat(story.status()).isEqualTo(CaseStatus.IN_TRANSIT);

        story.receives(shirts(2)).accepts(shirts(2)).restocks(shirts(2));
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOTHING_DUE");
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void what_was_written_off_and_is_found_is_put_right_by_itself_and_is_not_due_before_it_is_looked_at() {
        CaseStory story =
                lost(under(RefundTiming.INSPECTION, FreightPayer.CUSTOMER)).disposes(writtenOff(2));
        story.follows("P-1", ParcelWay.COMING);

        assertThat(story.it().dispositions().in(SHIRTS, Origin.ABSENT, Disposition.LOST))
                .isZero();
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE");
        assertThat(paid(story.receives(shirts(2)).accepts(shirts(2)).refunded("R-2"))
                        .sent())
                .isEqualTo(cny("200.00"));
    }

    @Test
    void a_parcel_that_a_warehouse_opens_is_found_even_if_its_courier_does_not_know() {
        CaseStory story = lost(under(RefundTiming.INSPECTION, FreightPayer.CUSTOMER), shirts(2))
                .disposes(writtenOff(2));
        story.hears(
                "dock",
                new CaseNews.GoodsReceived(new Receipt(
                        "WH-1", Optional.of(ParcelId.of("P-1")), List.of(ReceivedItem.of(shirts(1), "SHIRT")), false)));

        assertThat(story.it().dispositions().in(SHIRTS, Origin.ABSENT, Disposition.LOST))
                .isZero();
        assertThat(story.status()).isEqualTo(CaseStatus.PARTIALLY_RECEIVED);
    }

    @Test
    void what_nobody_waited_for_any_more_is_found_and_a_person_looks_into_it_again() {
        CaseStory story = lost(under(RefundTiming.RECEIPT, FreightPayer.CUSTOMER));
        story.authorized(AuthorizationAct.STOP_WAITING)
                .follows("P-1", ParcelWay.ARRIVED)
                .receives(shirts(2));
        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);

        paid(story.authorized(AuthorizationAct.APPROVE).refunded("R-1"));
        story.accepts(shirts(2)).restocks(shirts(2)).closes().orThrow();
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void time_does_not_take_what_is_lost_at_our_risk() {
        CaseStory story = under(RefundTiming.RECEIPT, FreightPayer.SELLER);
        lost(story, shirts(1)).days(14);
        story.expires().orThrow();

        assertThat(story.free(SHIRTS)).as("of two, one is due").isEqualTo(2);
        assertThat(paid(story.refunded("R-1")).sent()).isEqualTo(cny("100.00"));
        story.did(new CaseCommand.Close(ORDER, CASE));
        assertThat(story.free(SHIRTS)).isEqualTo(2);
    }

    private static CaseStory opened(CaseStory story, String parcel, LineUnits units) {
        ReceivedItem item = ReceivedItem.of(units, "SHIRT");
        return story.hears(
                "opened-" + parcel,
                new CaseNews.GoodsReceived(
                        new Receipt("WH-1", Optional.of(ParcelId.of(parcel)), List.of(item), false)));
    }

    private static CaseStory oneOfTwoUnlisted(RefundTiming timing, FreightPayer payer) {
        CaseStory story = under(timing, payer).follows("P-2", ParcelWay.COMING);
        return lost(story);
    }

    @Test
    void of_two_parcels_without_a_list_one_is_lost_and_nothing_is_paid_until_the_other_one_is_opened() {
        CaseStory story = oneOfTwoUnlisted(RefundTiming.INSPECTION, FreightPayer.SELLER);
        assertThat(story.status()).as("a person may know").isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE", "LOSS_UNCERTAIN");

        opened(story.follows("P-2", ParcelWay.ARRIVED), "P-2", shirts(1)).refuses(shirts(1));
        assertThat(told(story)).containsExactly("LOSS_BORNE");
        paid(story.refunded("R-1"));
        assertThat(story.sent()).as("the refused one is not paid").isEqualTo(cny("100.00"));
    }

    @Test
    void whoever_says_what_was_in_the_lost_parcel_ends_the_doubt() {
        CaseStory story = oneOfTwoUnlisted(RefundTiming.RECEIPT, FreightPayer.SELLER);
        story.follows("P-1", ParcelWay.LOST, shirts(1));

        assertThat(told(story)).containsExactly("LOSS_BORNE");
        assertThat(paid(story.refunded("R-1")).sent()).isEqualTo(cny("100.00"));
        assertThat(story.status()).isEqualTo(CaseStatus.IN_TRANSIT);
    }

    @Test
    void what_the_list_of_the_other_parcel_does_not_name_was_in_the_lost_one() {
        CaseStory story = oneOfTwoUnlisted(RefundTiming.RECEIPT, FreightPayer.SELLER);
        story.follows("P-2", ParcelWay.COMING, shirts(1));

        assertThat(paid(story.refunded("R-1")).sent()).isEqualTo(cny("100.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParcelWay.class,
            names = {"CALLED_OFF", "EMPTY", "LOST"})
    void once_no_other_parcel_can_bring_anything_all_was_lost(ParcelWay end) {
        CaseStory story = oneOfTwoUnlisted(RefundTiming.RECEIPT, FreightPayer.SELLER);
        story.follows("P-2", end);

        assertThat(paid(story.refunded("R-1")).sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void a_parcel_of_which_only_a_scan_tells_may_bring_what_the_lost_one_had_not() {
        CaseStory story = lost(under(RefundTiming.RECEIPT, FreightPayer.SELLER).ships());
        assertThat(told(story)).containsExactly("LOSS_UNCERTAIN");

        opened(story, "BACK-1", shirts(1));
        assertThat(told(story)).containsExactly("LOSS_BORNE");
    }

    @Test
    void a_warehouse_that_has_received_all_without_naming_a_parcel_ends_the_doubt() {
        CaseStory story = oneOfTwoUnlisted(RefundTiming.RECEIPT, FreightPayer.SELLER);
        story.follows("P-2", ParcelWay.ARRIVED).receives(shirts(1));
        assertThat(told(story)).containsExactly("LOSS_UNCERTAIN");

        story.hears("all", CaseStory.received(true, CaseStory.shoes()));
        assertThat(told(story)).containsExactly("LOSS_BORNE");
    }

    @Test
    void what_was_written_off_without_any_parcel_and_comes_is_put_right_too() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(1))
                .disposes(writtenOff(1))
                .receives(shirts(1));
        assertThat(writtenOff(story)).isZero();

        story.accepts(shirts(1)).restocks(shirts(1));
        assertThat(paid(story.refunded("R-1")).sent()).isEqualTo(cny("100.00"));
    }

    private static long writtenOff(CaseStory story) {
        return story.it().dispositions().in(SHIRTS, Origin.ABSENT, Disposition.LOST);
    }

    @Test
    void what_comes_is_first_what_was_not_written_off() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(2))
                .disposes(writtenOff(1));
        assertThat(writtenOff(story.receives(shirts(1)))).isEqualTo(1);
        assertThat(writtenOff(story.receives(shirts(1)))).isZero();
    }

    @Test
    void what_was_written_off_stays_so_when_the_other_parcel_is_opened() {
        CaseStory story = oneOfTwoUnlisted(RefundTiming.INSPECTION, FreightPayer.CUSTOMER);
        opened(story.disposes(writtenOff(1)), "P-2", shirts(1));

        assertThat(writtenOff(story)).isEqualTo(1);
        assertThat(told(story)).containsExactly("LOSS_BORNE");
    }
}
