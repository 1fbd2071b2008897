package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Observation;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money that arrives though it was given up, and answers that are corrected: the order learns all of it. */
class RefundStandsTest {

    private static CaseStory refunding(long shirts) {
        return CaseStory.refundedAt(RefundTiming.REQUEST)
                .shipped()
                .delivered()
                .opens(open -> open.addLines(shirts(shirts)).resolution(Resolution.REFUND_ONLY))
                .refunded("R-1");
    }

    private static void corrects(CaseStory story, int version, SettlementAct said) {
        story.hears(
                new Observation("psp", "A-1", version, story.now()),
                new CaseNews.RefundAnswered(RefundId.of("R-1"), GIFT_CARD, 1, said, Optional.empty()));
    }

    private static Money left(CaseStory story) {
        return Entitlement.of(story.order()).refundable(GIFT_CARD).orElseThrow();
    }

    private static List<String> discrepancies(CaseStory story) {
        return Entitlement.of(story.order()).discrepancies().stream()
                .map(reason -> reason.code().name())
                .toList();
    }

    @Test
    void money_that_arrives_though_it_was_given_up_is_not_free_for_another_case() {
        CaseStory story =
                refunding(1).answers("R-1", GIFT_CARD, SettlementAct.FAIL).givesUp("R-1", GIFT_CARD);
        assertThat(left(story)).isEqualTo(cny("100.00"));

        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        assertThat(left(story)).isEqualTo(cny("0.00"));
        assertThat(story.sent()).isEqualTo(cny("100.00"));
        assertThat(story.left()).contains(cny("0.00"));
        assertThat(story.order().failed()).isEmpty();
        assertThat(discrepancies(story)).isEmpty();
    }

    @Test
    void money_that_arrives_after_it_was_sent_again_is_a_discrepancy() {
        CaseStory story =
                refunding(1).answers("R-1", GIFT_CARD, SettlementAct.FAIL).givesUp("R-1", GIFT_CARD);
        story.refunded("R-2").answers("R-2", ALIPAY, SettlementAct.SETTLE);
        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE);

        assertThat(story.sent()).isEqualTo(cny("200.00"));
        assertThat(discrepancies(story)).containsExactly("OVERDRAWN_CASE");
    }

    @Test
    void one_payment_of_two_that_stands_after_all_leaves_the_refund_as_it_was_sent() {
        CaseStory story = refunding(2);
        var sent = story.order();
        story.answers("R-1", GIFT_CARD, SettlementAct.FAIL).answers("R-1", ALIPAY, SettlementAct.FAIL);
        story.givesUp("R-1", GIFT_CARD).givesUp("R-1", ALIPAY);
        assertThat(story.sent()).isEqualTo(cny("0.00"));

        story.answers("R-1", ALIPAY, SettlementAct.SETTLE);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        assertThat(story.order()).isEqualTo(sent);
    }

    @Test
    void money_of_a_closed_case_that_comes_back_is_free_again() {
        CaseStory story = refunding(1).answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        story.closes().orThrow();
        story.answers("R-1", GIFT_CARD, SettlementAct.REVERSE);

        assertThat(story.it().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(left(story)).isEqualTo(cny("100.00"));
        assertThat(story.sent()).isEqualTo(cny("0.00"));
    }

    @Test
    void money_that_came_back_before_we_knew_of_our_yes_is_not_taken_as_sent() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.REQUEST).shipped().delivered();
        story.opens(open -> open.addLines(shirts(1)).resolution(Resolution.REFUND_ONLY));
        story.did(new CaseCommand.CalculateRefund(ORDER, CASE, RefundId.of("R-1"), Optional.empty()));
        story.answers("R-1", GIFT_CARD, SettlementAct.REVERSE);
        story.did(new CaseCommand.ApproveRefund(ORDER, CASE, RefundId.of("R-1")));

        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 REVERSED");
        assertThat(story.sent()).isEqualTo(cny("0.00"));
    }

    @Test
    void a_no_that_is_corrected_to_a_yes_settles() {
        CaseStory story = refunding(1);
        corrects(story, 1, SettlementAct.FAIL);
        corrects(story, 2, SettlementAct.TAKE);
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 PENDING");

        corrects(story, 3, SettlementAct.SETTLE);
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 SETTLED");
    }

    @Test
    void a_yes_that_is_corrected_to_a_no_may_be_tried_again() {
        CaseStory story = refunding(1);
        corrects(story, 1, SettlementAct.SETTLE);
        corrects(story, 2, SettlementAct.FAIL);
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 FAILED");

        story.retries("R-1", GIFT_CARD).answers("R-1", GIFT_CARD, 2, SettlementAct.SETTLE);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void a_return_of_money_that_is_taken_back_leaves_the_money_with_the_customer() {
        CaseStory story = refunding(1);
        corrects(story, 1, SettlementAct.REVERSE);
        assertThat(story.sent()).isEqualTo(cny("0.00"));

        corrects(story, 2, SettlementAct.SETTLE);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }
}
