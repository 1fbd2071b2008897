package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.cny;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.money.Percent;
import dev.retour.order.LineMoney;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Effect;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Lack;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.SettlementAct;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** How the money of a case goes back, and what is done when it does not. */
class RefundStoryTest {

    /** Only money is asked for, and it is due at once. */
    private static CaseStory wanting(long shirts) {
        return CaseStory.refundedAt(RefundTiming.REQUEST)
                .shipped()
                .delivered()
                .opens(open -> open.addLines(shirts(shirts)).resolution(Resolution.REFUND_ONLY));
    }

    private static Money left(CaseStory story, TenderId tender) {
        return Entitlement.of(story.order()).refundable(tender).orElseThrow();
    }

    private static CaseCommand calculate(String refund) {
        return new CaseCommand.CalculateRefund(ORDER, CASE, RefundId.of(refund), Optional.empty());
    }

    private static CaseCommand approve(String refund) {
        return new CaseCommand.ApproveRefund(ORDER, CASE, RefundId.of(refund));
    }

    private static CaseCommand ask(String refund, TenderId tender) {
        return new CaseCommand.AskRefund(ORDER, CASE, RefundId.of(refund), tender);
    }

    @Test
    void a_refund_that_failed_is_tried_again_as_the_same_refund() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.FAIL);
        assertThat(story.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        assertThat(left(story, GIFT_CARD)).isEqualTo(cny("0.00"));

        story.retries("R-1", GIFT_CARD);
        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        story.answers("R-1", GIFT_CARD, 1, SettlementAct.FAIL);
        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        story.answers("R-1", GIFT_CARD, 2, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.it().refunds()).hasSize(1);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void a_refund_that_is_given_up_frees_its_money_for_another_one() {
        CaseStory story = wanting(2).refunded("R-1").answers("R-1", ALIPAY, SettlementAct.FAIL);
        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE).givesUp("R-1", ALIPAY);
        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(left(story, ALIPAY)).isEqualTo(cny("412.00"));

        story.refunded("R-2");
        assertThat(story.parts("R-2")).containsExactly("alipay CNY 100.00 REQUESTED");
        story.answers("R-2", ALIPAY, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void a_refund_that_is_given_up_wholly_is_reckoned_anew() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.FAIL);
        story.givesUp("R-1", GIFT_CARD).refunded("R-2");

        assertThat(story.it()
                        .refund(RefundId.of("R-2"))
                        .orElseThrow()
                        .breakdown()
                        .lines())
                .extracting(RefundLine::units)
                .containsExactly(1L);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void what_was_given_up_on_one_payment_is_paid_on_another() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.FAIL);
        story.givesUp("R-1", GIFT_CARD).refunded("R-2");

        assertThat(story.parts("R-2")).containsExactly("alipay CNY 100.00 REQUESTED");
    }

    @Test
    void money_that_came_back_is_sent_again_by_another_refund() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        story.answers("R-1", GIFT_CARD, SettlementAct.REVERSE);
        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(left(story, GIFT_CARD)).isEqualTo(cny("100.00"));

        story.refunded("R-2").answers("R-2", GIFT_CARD, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void one_payment_of_two_came_back_and_only_that_is_sent_again() {
        CaseStory story = wanting(2).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        story.answers("R-1", ALIPAY, SettlementAct.SETTLE).answers("R-1", ALIPAY, SettlementAct.REVERSE);

        assertThat(CaseStory.why(story.refunds("R-2", "100.01"))).containsExactly("REFUND_EXCEEDED");
        story.refunded("R-2");
        assertThat(story.parts("R-2")).containsExactly("alipay CNY 100.00 REQUESTED");
        assertThat(story.sent()).isEqualTo(cny("200.00"));
    }

    @Test
    void money_of_a_refund_that_was_given_up_may_arrive_and_come_back() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.FAIL);
        story.givesUp("R-1", GIFT_CARD).answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        story.answers("R-1", GIFT_CARD, SettlementAct.REVERSE);

        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 REVERSED");
        assertThat(left(story, GIFT_CARD)).isEqualTo(cny("100.00"));
    }

    @Test
    void nobody_knows_what_became_of_it_until_the_payment_service_is_asked() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.LOSE_SIGHT);
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 UNKNOWN");
        assertThat(story.status()).isEqualTo(CaseStatus.SETTLING);
        assertThat(CaseStory.why(story.does(new CaseCommand.RetryRefund(ORDER, CASE, RefundId.of("R-1"), GIFT_CARD))))
                .containsExactly("REFUND_NOT_THERE");

        story.did(ask("R-1", GIFT_CARD)).did(ask("R-1", GIFT_CARD));
        assertThat(story.it().refund(RefundId.of("R-1")).orElseThrow().parts())
                .allSatisfy(part -> assertThat(part.asked()).isEqualTo(2));
        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
        assertThat(CaseStory.why(story.does(ask("R-1", GIFT_CARD)))).containsExactly("REFUND_NOT_THERE");
    }

    @Test
    void a_refund_goes_back_in_instalments_that_sum_to_what_is_due() {
        CaseStory story = wanting(2);
        assertThat(CaseStory.why(story.refunds("R-1", "200.01"))).containsExactly("REFUND_EXCEEDED");
        story.refunds("R-1", "60.00").orThrow();
        story.refunds("R-2", "60.00").orThrow();
        assertThat(CaseStory.why(story.refunds("R-3", "80.01"))).containsExactly("REFUND_EXCEEDED");
        story.refunded("R-3");

        assertThat(story.parts("R-2")).containsExactly("gift-card CNY 40.00 REQUESTED", "alipay CNY 20.00 REQUESTED");
        assertThat(story.parts("R-3")).containsExactly("alipay CNY 80.00 REQUESTED");
        assertThat(story.sent()).isEqualTo(cny("200.00"));
        assertThat(CaseStory.why(story.refunds("R-4"))).containsExactly("NOTHING_DUE");
    }

    @Test
    void a_refund_waits_for_its_approval_and_moves_no_money_before() {
        CaseStory story = wanting(1).did(calculate("R-1"));
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 CALCULATED");
        assertThat(story.sent()).isEqualTo(cny("0.00"));
        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(CaseStory.why(story.refunds("R-2"))).containsExactly("NOTHING_DUE");

        story.did(approve("R-1"));
        assertThat(story.sent()).isEqualTo(cny("100.00"));
        assertThat(CaseStory.why(story.does(approve("R-1")))).containsExactly("REFUND_NOT_WAITING");
    }

    @Test
    void a_refund_that_is_discarded_is_reckoned_anew() {
        CaseStory story = wanting(1).did(calculate("R-1"));
        story.did(new CaseCommand.DiscardRefund(ORDER, CASE, RefundId.of("R-1")));
        assertThat(CaseStory.why(story.refunds("R-1"))).containsExactly("REFUND_EXISTS");

        story.refunded("R-2");
        assertThat(story.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void two_refunds_that_wait_never_send_more_than_the_payments_have() {
        CaseStory story = wanting(1);
        story.did(new CaseCommand.CalculateRefund(ORDER, CASE, RefundId.of("R-1"), Optional.of(cny("100.00"))));

        assertThat(CaseStory.why(story.does(calculate("R-2")))).containsExactly("NOTHING_DUE");
    }

    @Test
    void what_a_payment_service_told_before_the_refund_was_approved_counts_once_it_is() {
        CaseStory story = wanting(1).did(calculate("R-1")).answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 CALCULATED");

        story.did(approve("R-1"));
        assertThat(story.parts("R-1")).containsExactly("gift-card CNY 100.00 SETTLED");
    }

    @Test
    void a_return_of_money_that_is_told_of_another_order_is_kept() {
        CaseStory story = wanting(1).refunded("R-1").answers("R-1", GIFT_CARD, SettlementAct.SETTLE);
        OrderId other = OrderId.of("SO-2");
        CaseNews back =
                new CaseNews.RefundAnswered(RefundId.of("R-1"), GIFT_CARD, 1, SettlementAct.REVERSE, Optional.empty());
        CaseFact.Told told = new CaseFact.Told(other, Observation.of("world", "back", story.now()), "digest", back);

        CaseDecision decision = story.decider().hear(told, Order.unknown(other), story.it());
        assertThat(decision.after().known(told.observation())).isPresent();
    }

    @Test
    void an_answer_about_a_refund_that_nobody_knows_is_kept_and_changes_nothing() {
        CaseStory story = wanting(1).answers("R-9", GIFT_CARD, SettlementAct.SETTLE);

        assertThat(story.status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(story.it().news()).hasSize(1);
    }

    @Test
    void delivery_that_the_policy_always_gives_back_goes_with_the_first_goods_and_once() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.RECEIPT, new Effect.Shipping(ShippingRefund.ALWAYS))
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.receives(shirts(1)).refunded("R-1");
        assertThat(story.sent()).isEqualTo(cny("112.00"));

        story.receives(shirts(1)).refunded("R-2");
        assertThat(story.sent()).isEqualTo(cny("212.00"));
    }

    @Test
    void a_case_that_is_withdrawn_gives_its_charges_back_too() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.RECEIPT)
                .shipped()
                .delivered()
                .opens(open -> open.addLines(shirts(2)).addCharges(CaseStory.shipping()));
        story.authorized(AuthorizationAct.WITHDRAW);

        assertThat(story.status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(story.order().reservation(CASE)).isEmpty();
    }

    @Test
    void what_goods_lack_is_taken_off_once() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.receives(shirts(1))
                .inspects(Inspection.accepted(shirts(1), Grade.of(Grade.Kind.B), new Lack("tag", cny("15.00"))))
                .refunded("R-1");
        assertThat(story.sent()).isEqualTo(cny("85.00"));

        story.receives(shirts(1)).accepts(shirts(1)).refunded("R-2");
        assertThat(story.sent()).isEqualTo(cny("185.00"));
    }

    @Test
    void what_goods_lack_is_taken_off_again_when_their_refund_came_back() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.receives(shirts(1))
                .inspects(Inspection.accepted(shirts(1), Grade.of(Grade.Kind.B), new Lack("tag", cny("15.00"))))
                .refunded("R-1");
        story.receives(shirts(1)).accepts(shirts(1)).refunded("R-2");
        story.answers("R-1", GIFT_CARD, SettlementAct.SETTLE).answers("R-1", GIFT_CARD, SettlementAct.REVERSE);
        story.refunded("R-3");

        assertThat(story.sent()).isEqualTo(cny("185.00"));
    }

    @Test
    void a_fee_is_taken_of_each_part_and_a_fixed_one_once() {
        Fee share = new Fee(Fee.Sort.RESTOCKING, Optional.of(Percent.parse("10%")), Optional.empty());
        Fee fixed = new Fee(Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(cny("8.00")));
        CaseStory story = CaseStory.refundedAt(RefundTiming.RECEIPT, share, fixed)
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.receives(shirts(1)).refunded("R-1");
        assertThat(story.sent()).isEqualTo(cny("82.00"));

        story.receives(shirts(1)).refunded("R-2");
        assertThat(story.sent()).isEqualTo(cny("172.00"));
    }

    @Test
    void a_refund_that_fees_eat_up_needs_no_payment_and_is_done() {
        Fee all = new Fee(Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(cny("150.00")));
        CaseStory story = CaseStory.refundedAt(RefundTiming.REQUEST, all)
                .shipped()
                .delivered()
                .opens(open -> open.addLines(shirts(1)).resolution(Resolution.REFUND_ONLY));
        story.refunded("R-1");

        assertThat(story.parts("R-1")).isEmpty();
        assertThat(story.status()).isEqualTo(CaseStatus.DONE);
    }

    @Test
    void no_two_refunds_have_one_id() {
        CaseStory story = wanting(2);
        story.refunds("R-1", "60.00").orThrow();

        assertThat(CaseStory.why(story.refunds("R-1", "60.00"))).containsExactly("REFUND_EXISTS");
    }

    @Test
    void an_amount_that_is_asked_for_without_units_is_not_dropped() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.REQUEST).shipped().delivered();
        story.opens(open -> open.addLines(shirts(1))
                .addAmounts(new LineMoney(CaseStory.SHOES, cny("20.00")))
                .resolution(Resolution.REFUND_ONLY));
        story.refunded("R-1");

        assertThat(story.sent()).isEqualTo(cny("120.00"));
    }
}
