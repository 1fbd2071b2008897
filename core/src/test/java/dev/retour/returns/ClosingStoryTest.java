package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static dev.retour.returns.LossStoryTest.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a closed case leaves to others, and what comes to it after all. */
class ClosingStoryTest {

    private static CaseStory delivered(RefundTiming timing) {
        return CaseStory.refundedAt(timing).shipped().delivered();
    }

    private static CaseStory closed(CaseStory story) {
        story.closes().orThrow();
        return story;
    }

    private static DispositionRequest sentBack(LineUnits units) {
        return DispositionRequest.refused(units, DispositionAct.SEND_BACK, "WH-1");
    }

    private static CaseStory shortOfOne() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(3));
        story.hears("GRN-1", CaseStory.received(true, shirts(2))).accepts(shirts(2));
        return closed(paid(story.restocks(shirts(2)).refunded("R-1")));
    }

    @Test
    void what_did_not_come_is_free_once_its_case_is_closed() {
        CaseStory story = shortOfOne();

        assertThat(story.free(SHIRTS)).isEqualTo(1);
        assertThat(story.it().authorization().in(AuthorizationStatus.EXPIRED)).isEqualTo(1);
        assertThat(story.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.it().goods().discrepancies())
                .as("nothing is short of it")
                .isEmpty();
    }

    @Test
    void what_comes_to_a_closed_case_opens_it_again_for_a_person_and_is_refunded_once() {
        CaseStory story = shortOfOne().days(3).receives(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(story.free(SHIRTS)).as("nobody else may ask for it").isZero();
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOTHING_DUE");

        story.authorized(AuthorizationAct.APPROVE).accepts(shirts(1)).restocks(shirts(1));
        closed(paid(story.refunded("R-3")));
        assertThat(story.sent()).isEqualTo(cny("300.00"));
        assertThat(story.free(SHIRTS)).isZero();
    }

    @Test
    void what_comes_to_a_closed_case_and_is_of_another_one_by_now_is_unexpected() {
        CaseStory story = shortOfOne().anotherTakes(shirts(1)).receives(shirts(1));

        assertThat(story.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.it().goods().discrepancies())
                .extracting(reason -> reason.code().name())
                .containsExactly("TOO_MUCH");
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void what_comes_after_its_deadline_is_looked_into_and_may_be_rejected() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(2)).days(14);
        story.expires().orThrow();
        assertThat(story.free(SHIRTS)).isEqualTo(3);

        story.days(2).receives(shirts(2));
        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(story.deadline()).as("a deadline").isNotEqualTo("none");
        closed(story.authorized(AuthorizationAct.REJECT));
        assertThat(story.free(SHIRTS)).isEqualTo(3);
        assertThat(story.sent()).isEqualTo(cny("0.00"));
    }

    @Test
    void what_the_customer_wanted_to_keep_and_sends_nevertheless_is_looked_into() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(3));
        story.authorized(AuthorizationAct.WITHDRAW, shirts(1)).receives(shirts(3));

        assertThat(story.status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(story.it().authorization().in(AuthorizationStatus.UNDER_REVIEW))
                .isEqualTo(1);
    }

    @Test
    void a_person_says_that_no_more_is_to_come_and_the_rest_is_free_at_once() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(3)).receives(shirts(1));
        story.authorized(AuthorizationAct.STOP_WAITING);

        assertThat(story.free(SHIRTS)).isEqualTo(2);
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void nobody_stops_waiting_for_goods_of_a_case_that_waits_for_none() {
        CaseStory story = delivered(RefundTiming.REQUEST)
                .opens(open -> open.addLines(shirts(1)).resolution(Resolution.REFUND_ONLY));

        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.STOP_WAITING)))
                .containsExactly("NOTHING_TO_DO");
        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.STOP_WAITING, shirts(1))))
                .containsExactly("NOTHING_TO_DO");
    }

    @Test
    void what_is_refused_and_sent_back_is_free_for_another_case_once_its_case_is_closed() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(3)).receives(shirts(3));
        story.accepts(shirts(1)).refuses(shirts(2)).restocks(shirts(1));
        story.disposes(sentBack(shirts(1)), DispositionRequest.refused(shirts(1), DispositionAct.SCRAP, "WH-1"));
        closed(paid(story.refunded("R-1")));

        assertThat(story.free(SHIRTS))
                .as("the customer has it, and no money for it")
                .isEqualTo(1);
        assertThat(story.it().authorization().in(AuthorizationStatus.SENT_BACK)).isEqualTo(1);
        assertThat(story.it().goods().discrepancies()).isEmpty();
        assertThat(story.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void what_was_refunded_before_it_was_refused_stays_taken() {
        CaseStory story =
                paid(delivered(RefundTiming.FIRST_SCAN).opens(shirts(2)).ships().refunded("R-1"));
        closed(story.receives(shirts(2)).refuses(shirts(2)).disposes(sentBack(shirts(2))));

        assertThat(story.free(SHIRTS)).isEqualTo(1);
    }

    @Test
    void where_all_is_refused_no_charge_is_due_and_none_stays_taken() {
        CaseStory story = delivered(RefundTiming.INSPECTION)
                .opens(open -> open.addLines(shirts(1)).addCharges(CaseStory.shipping()));
        story.receives(shirts(1)).refuses(shirts(1)).disposes(sentBack(shirts(1)));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        closed(story);

        assertThat(story.order().reservation(CASE)).as("all of it is free").isEmpty();
        assertThat(story.free(SHIRTS)).isEqualTo(3);
    }

    @Test
    void a_receipt_of_nothing_waits_for_a_person_who_closes_the_case_without_a_refund() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(2)).ships();
        story.hears("GRN-1", CaseStory.received(true));
        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(story.deadline()).startsWith("REMIND");

        story.authorized(AuthorizationAct.STOP_WAITING);
        assertThat(story.it().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.free(SHIRTS)).isEqualTo(3);
        assertThat(story.sent()).isEqualTo(cny("0.00"));
    }

    @Test
    void an_empty_parcel_needs_a_person_also_where_more_is_to_come() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(2)).ships();
        story.hears("GRN-1", CaseStory.received(false));
        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);

        story.receives(shirts(2));
        assertThat(story.status()).as("it came in another parcel").isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void goods_that_were_refunded_first_and_come_after_the_end_are_looked_at_and_not_refunded_again() {
        CaseStory story = paid(delivered(RefundTiming.REQUEST).opens(shirts(1)).refunded("R-1"));
        closed(story.disposes(Situation.left()));
        assertThat(story.free(SHIRTS)).isEqualTo(2);

        story.receives(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOTHING_DUE");
        closed(story.accepts(shirts(1)).restocks(shirts(1)));
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void money_that_was_given_up_and_arrives_after_all_does_not_keep_its_case_from_its_end() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(1)).receives(shirts(1));
        story.refunded("R-1").answers("R-1", CaseStory.GIFT_CARD, SettlementAct.FAIL);
        story.givesUp("R-1", CaseStory.GIFT_CARD).refunded("R-2");
        paid(story.answers("R-1", CaseStory.GIFT_CARD, SettlementAct.SETTLE));
        assertThat(story.sent()).as("twice, which is told").isEqualTo(cny("200.00"));

        closed(story.accepts(shirts(1)).restocks(shirts(1)));
    }

    @Test
    void a_case_that_was_closed_and_opened_again_may_be_closed_again_and_gives_nothing_back_twice() {
        CaseStory story = shortOfOne().did(new CaseCommand.Reopen(ORDER, CASE, "MISTAKE"));
        closed(story);

        assertThat(story.free(SHIRTS)).isEqualTo(1);
        assertThat(Entitlement.of(story.order()).discrepancies()).isEmpty();
    }

    @Test
    void a_unit_that_never_came_is_not_taken_up_again_with_one_that_came_and_was_rejected() {
        CaseStory story = delivered(RefundTiming.RECEIPT)
                .opens(shirts(2), CaseStory.shoes())
                .days(14);
        story.expires().orThrow();
        closed(story.receives(shirts(1)).authorized(AuthorizationAct.REJECT));

        story.receives(CaseStory.shoes());
        assertThat(story.it().authorization().line(SHIRTS).orElseThrow().in(AuthorizationStatus.UNDER_REVIEW))
                .isZero();
        assertThat(story.free(SHIRTS))
                .as("the customer has one, and one was rejected")
                .isEqualTo(3);
        story.receives(shirts(1));
        assertThat(story.free(SHIRTS)).as("now it came").isEqualTo(2);
    }

    @Test
    void what_is_on_its_way_does_not_expire_though_other_goods_were_handed_in() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(2), CaseStory.shoes());
        story.authorized(AuthorizationAct.APPROVE, shirts(2)).authorized(AuthorizationAct.REQUEST_INFO);
        story.receives(shirts(1)).follows("P-2", ParcelWay.COMING, shirts(1)).days(30);
        story.expires().orThrow();

        assertThat(story.it().authorization().in(AuthorizationStatus.EXPIRED))
                .as("the shoes alone")
                .isEqualTo(1);
        assertThat(story.free(SHIRTS)).isEqualTo(1);
    }

    @Test
    void what_was_paid_at_its_first_scan_keeps_no_other_unit_from_expiring() {
        Patience.Limit month = new Patience.Limit(Duration.ofDays(30), Deadline.Action.EXPIRE);
        CaseStory story = delivered(RefundTiming.FIRST_SCAN)
                .patience(Patience.STANDARD.with(CaseStatus.IN_TRANSIT, month))
                .opens(shirts(2));
        paid(story.follows("P-1", ParcelWay.COMING, shirts(1)).refunded("R-1")).days(30);
        story.expires().orThrow();

        assertThat(story.free(SHIRTS)).isEqualTo(2);
    }
}
