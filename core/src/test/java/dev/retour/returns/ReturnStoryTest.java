package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static dev.retour.returns.CaseStory.shoes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.Basis;
import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One case of each kind, from its opening to its end. */
class ReturnStoryTest {

    private static CaseStory delivered(RefundTiming timing) {
        return CaseStory.refundedAt(timing).shipped().delivered();
    }

    private static CaseStory paid(CaseStory story, String refund) {
        story.it().refunds().stream()
                .filter(each -> each.id().value().equals(refund))
                .flatMap(each -> each.parts().stream())
                .forEach(part -> story.answers(refund, part.tender(), SettlementAct.SETTLE));
        return story;
    }

    @Test
    void goods_come_back_are_inspected_and_then_the_money_goes_back() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(2));
        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(story.it().about()).contains(CaseKind.RETURN_AND_REFUND);
        assertThat(story.free(SHIRTS)).isEqualTo(1);

        story.days(1).ships();
        assertThat(story.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        story.days(3).receives(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.PARTIALLY_RECEIVED);
        story.receives(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE");

        story.accepts(shirts(2));
        assertThat(story.status()).isEqualTo(CaseStatus.INSPECTED);
        story.refunded("R-1");
        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 REQUESTED", "alipay CNY 100.00 REQUESTED");

        paid(story, "R-1");
        assertThat(story.status()).isEqualTo(CaseStatus.INSPECTED);
        story.restocks(shirts(2));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        story.closes().orThrow();
        assertThat(story.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.it().deadline()).isEmpty();
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void refunds_for_what_was_accepted_so_far_sum_to_the_price_of_all_of_it() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(3));
        for (String refund : List.of("R-1", "R-2", "R-3")) {
            story.receives(shirts(1)).accepts(shirts(1)).refunded(refund);
        }

        assertThat(story.sent()).isEqualTo(cny("300.00"));
        assertThat(CaseStory.why(story.refunds("R-4"))).containsExactly("NOTHING_DUE");
    }

    @Test
    void only_money_goes_back_and_no_goods_are_waited_for() {
        CaseStory story = delivered(RefundTiming.INSPECTION)
                .opens(open -> open.addLines(shirts(1)).resolution(Resolution.REFUND_ONLY));
        assertThat(story.it().about()).contains(CaseKind.REFUND_ONLY);
        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);

        paid(story.refunded("R-1"), "R-1");
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void goods_that_have_not_left_are_called_off_and_refunded_at_once() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .opens(open -> open.addLines(shirts(3), shoes())
                        .addCharges(CaseStory.shipping())
                        .basis(Basis.CANCELLATION));
        assertThat(story.it().about()).contains(CaseKind.CANCELLATION);
        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);

        paid(story.refunded("R-1"), "R-1");
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.sent()).isEqualTo(cny("512.00"));
    }

    @Test
    void a_refused_parcel_is_refunded_when_it_is_back() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.RECEIPT)
                .shipped()
                .opens(open -> open.addLines(shirts(3), shoes()).basis(Basis.REFUSED));
        assertThat(story.it().about()).contains(CaseKind.UNDELIVERED);
        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE");

        paid(story.receives(shirts(3), shoes()).refunded("R-2"), "R-2");
        assertThat(story.sent()).as("with delivery that never took place").isEqualTo(cny("512.00"));
        story.accepts(shirts(3)).accepts(shoes()).restocks(shirts(3)).restocks(shoes());
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
    }

    @Test
    void money_goes_back_at_once_and_the_goods_come_later() {
        CaseStory story = delivered(RefundTiming.REQUEST).opens(shirts(1)).refunded("R-1");
        paid(story, "R-1");
        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);

        story.days(3).receives(shirts(1)).accepts(shirts(1)).restocks(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOTHING_DUE");
    }

    @Test
    void money_went_back_at_once_and_the_goods_never_come_until_they_are_left_with_the_customer() {
        CaseStory story = delivered(RefundTiming.REQUEST).opens(shirts(1)).refunded("R-1");
        paid(story, "R-1").days(20);
        assertThat(CaseStory.why(story.expires())).containsExactly("NO_SUCH_DEADLINE");
        assertThat(CaseStory.why(story.authorizes(AuthorizationAct.WITHDRAW, shirts(1))))
                .containsExactly("CASE_HAS_STARTED");

        story.disposes(new DispositionRequest(
                shirts(1), Disposition.Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, "CUSTOMER"));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
    }

    @Test
    void money_went_back_at_the_first_scan_and_the_goods_are_refused_and_sent_back() {
        CaseStory story = delivered(RefundTiming.FIRST_SCAN).opens(shirts(1));
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("NOTHING_DUE");
        paid(story.ships().refunded("R-1"), "R-1");
        story.receives(shirts(1)).refuses(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.INSPECTED);

        story.disposes(DispositionRequest.refused(shirts(1), DispositionAct.SEND_BACK, "WH-1"));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.it().dispositions().in(SHIRTS, Disposition.Origin.REFUSED, Disposition.SEND_BACK))
                .isEqualTo(1);
    }

    @Test
    void what_is_refused_gives_no_money_where_it_waits_for_the_inspection() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(2));
        story.receives(shirts(2)).accepts(shirts(1)).refuses(shirts(1)).refunded("R-1");

        assertThat(story.sent()).isEqualTo(cny("100.00"));
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOTHING_DUE");
    }

    @Test
    void the_last_receipt_ends_the_waiting_though_not_all_came() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(2));
        story.hears("GRN-1", CaseStory.received(true, shirts(1)));
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(story.it().goods().discrepancies())
                .extracting(reason -> reason.code().name())
                .containsExactly("TOO_LITTLE");

        paid(story.refunded("R-1"), "R-1").accepts(shirts(1)).restocks(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void what_was_seen_before_the_case_was_opened_counts_from_then_on() {
        CaseStory story = delivered(RefundTiming.RECEIPT).ships().receives(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.UNOPENED);

        story.opens(shirts(1));
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(story.it().isShipped()).isTrue();
    }

    @Test
    void a_closed_case_hears_on_and_does_nothing_until_it_is_opened_again() {
        CaseStory story = delivered(RefundTiming.REQUEST)
                .opens(open -> open.addLines(shirts(1)).resolution(Resolution.REFUND_ONLY));
        paid(story.refunded("R-1"), "R-1").closes().orThrow();
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOT_IN_THIS_STATE");

        story.answers("R-1", GIFT_CARD, SettlementAct.REVERSE);
        assertThat(story.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(story.it().deadline()).isEmpty();
        story.did(new CaseCommand.Reopen(ORDER, CASE, "MISTAKE"));
        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);
        story.refunded("R-2");
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void a_case_is_not_closed_while_anything_is_still_to_be_done() {
        CaseStory story = delivered(RefundTiming.INSPECTION).opens(shirts(1));
        assertThat(CaseStory.why(story.closes())).containsExactly("NOT_DONE");
        story.receives(shirts(1));
        assertThat(CaseStory.why(story.closes())).containsExactly("NOT_DONE");
        story.accepts(shirts(1)).restocks(shirts(1));
        assertThat(CaseStory.why(story.closes())).containsExactly("NOT_DONE");
    }

    @Test
    void commands_that_name_nothing_say_so() {
        CaseStory story = delivered(RefundTiming.REQUEST).opens(shirts(1));

        assertThat(CaseStory.why(story.does(new CaseCommand.Inspect(ORDER, CASE, List.of()))))
                .containsExactly("NOTHING_SAID");
        assertThat(CaseStory.why(story.does(new CaseCommand.Dispose(ORDER, CASE, List.of()))))
                .containsExactly("NOTHING_SAID");
        assertThat(CaseStory.why(story.does(new CaseCommand.AskRefund(ORDER, CASE, RefundId.of("R-9"), ALIPAY))))
                .containsExactly("REFUND_UNKNOWN");
    }

    @Test
    void goods_still_to_come_are_waited_for_though_others_came_that_the_customer_might_have_kept() {
        CaseStory story = delivered(RefundTiming.RECEIPT).opens(shirts(1), shoes());
        story.disposes(new DispositionRequest(
                shirts(1), Disposition.Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, "CUSTOMER"));
        story.receives(shirts(1));

        assertThat(story.status()).isEqualTo(CaseStatus.PARTIALLY_RECEIVED);
    }
}
