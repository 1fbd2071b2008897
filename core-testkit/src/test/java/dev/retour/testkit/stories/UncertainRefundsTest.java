package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.settlement.SettlementAct;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Known mistakes with payment services: a key that changes, a silence taken for a no, a success told too early. */
class UncertainRefundsTest {

    private static final OrderLineId GOODS = OrderLineId.of("goods");

    private final ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST)
            .sells(Basket.in("CNY").line("goods", 10, "100.00", "11.50").paid("card", "100.00"))
            .deliversAll();

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private CaseAtHand returns(long units, int number) {
        return day.opens("R-" + number, wish -> wish.line(GOODS, units)).sends("F-" + number);
    }

    private List<String> told(String type) {
        return day.messages().stream()
                .filter(each -> each.message().type().equals(type))
                .map(each -> each.message().data())
                .toList();
    }

    @Test
    void several_returns_on_one_payment_leave_exactly_what_none_of_them_took() {
        returns(3, 1);
        day.paymentsSay(SettlementAct.SETTLE);
        assertThat(day.left("card")).isEqualTo(cny("70.00"));
        returns(2, 2);
        day.paymentsSay(SettlementAct.FAIL);
        assertThat(day.left("card"))
                .as("what failed may be tried again, so it is kept")
                .isEqualTo(cny("50.00"));
        returns(5, 3);
        day.paymentsSay(SettlementAct.SETTLE);

        assertThat(day.left("card")).isEqualTo(cny("0.00"));
        day.theCase("R-2").retries("F-2", "card");
        day.paymentsSay(SettlementAct.SETTLE);
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        day.check();
    }

    @Test
    void a_retry_after_a_timeout_has_the_key_of_the_first_attempt() {
        CaseAtHand known = returns(1, 1);
        String key = day.paymentsSay(SettlementAct.LOSE_SIGHT).get(0).key(ShopDay.SCOPE);
        assertThat(why(known.asksRetry("F-1", "card")))
                .as("nobody sends again what may have been paid")
                .containsExactly("return.REFUND_NOT_THERE");

        known.queries("F-1", "card");
        assertThat(day.paymentsSay(SettlementAct.FAIL))
                .extracting(RefundOrder::action)
                .containsExactly(RefundOrder.Action.ASK);
        known.retries("F-1", "card");
        List<RefundOrder> again = day.paymentsSay(SettlementAct.SETTLE);
        assertThat(again).extracting(each -> each.key(ShopDay.SCOPE)).containsExactly(key);
        assertThat(again).extracting(RefundOrder::attempt).containsExactly(2);
    }

    @Test
    void whoever_looks_in_the_morning_finds_what_no_payment_service_has_ended_and_asks() {
        returns(1, 1);
        day.paymentsSay(SettlementAct.LOSE_SIGHT);
        returns(2, 2);
        day.paymentsSay(SettlementAct.TAKE);
        returns(3, 3);
        day.paymentsSay(SettlementAct.SETTLE);
        returns(1, 4);
        assertThat(unsettled()).containsExactly("R-1 F-1 UNKNOWN 0", "R-2 F-2 PENDING 0");

        day.shop()
                .refunds()
                .unsettled(each -> day.theCase(each.caseId().value())
                        .queries(each.refund().value(), each.part().tender().value()));
        assertThat(unsettled()).containsExactly("R-1 F-1 UNKNOWN 1", "R-2 F-2 PENDING 1");

        assertThat(day.paymentsSay(SettlementAct.SETTLE)).hasSize(3);
        assertThat(unsettled()).isEmpty();
        assertThat(day.sent()).isEqualTo(cny("70.00"));
    }

    private List<String> unsettled() {
        List<String> found = new ArrayList<>();
        day.shop()
                .refunds()
                .unsettled(each -> found.add(String.join(
                        " ",
                        each.caseId().value(),
                        each.refund().value(),
                        each.part().status().name(),
                        Integer.toString(each.part().asked()))));
        return found;
    }

    @Test
    void two_refunds_of_the_same_amount_never_share_a_key() {
        returns(1, 1);
        returns(1, 2);
        assertThat(day.paymentsSay(SettlementAct.SETTLE))
                .extracting(each -> each.key(ShopDay.SCOPE))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void half_a_plan_was_sent_and_only_the_other_half_is_sent_again() {
        ShopDay split = ShopDay.refundingAt(RefundTiming.REQUEST)
                .sells(Basket.in("CNY")
                        .line("goods", 1, "100.00", "11.50")
                        .paid("gift-card", "40.00")
                        .paid("card", "60.00"))
                .deliversAll();
        CaseAtHand known = split.opens("R-1", wish -> wish.line(GOODS, 1)).sends("F-1");
        known.paymentTells("F-1", "gift-card", 1, SettlementAct.SETTLE)
                .paymentTells("F-1", "card", 1, SettlementAct.FAIL);

        assertThat(known.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        known.retries("F-1", "card").paymentTells("F-1", "card", 2, SettlementAct.SETTLE);
        assertThat(known.parts("F-1")).containsExactly("gift-card CNY 40.00 SETTLED", "card CNY 60.00 SETTLED");
        assertThat(split.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void nobody_is_told_that_the_money_is_there_before_the_payment_service_has_said_so() {
        returns(1, 1);
        day.paymentsSay(SettlementAct.TAKE);
        assertThat(told("refund.answered"))
                .singleElement()
                .asString()
                .contains("PENDING")
                .doesNotContain("SETTLED");

        day.theCase("R-1").paymentTells("F-1", "card", 1, SettlementAct.FAIL);
        assertThat(told("refund.answered"))
                .singleElement()
                .asString()
                .contains("FAILED")
                .doesNotContain("SETTLED");
    }

    @Test
    void a_refund_that_was_reported_as_paid_and_fails_afterwards_is_told_and_due_again() {
        CaseAtHand known = returns(1, 1);
        day.paymentsSay(SettlementAct.SETTLE);
        assertThat(told("refund.answered")).singleElement().asString().contains("SETTLED");

        known.paymentTells("F-1", "card", 1, SettlementAct.REVERSE);
        assertThat(told("refund.answered")).singleElement().asString().contains("REVERSED");
        assertThat(day.left("card")).isEqualTo(cny("100.00"));
        assertThat(known.asksRefund("F-2").isAccepted()).isTrue();
    }

    @Test
    void the_same_answer_ten_times_and_an_old_one_in_between_pay_once() {
        CaseAtHand known = returns(1, 1);
        for (int i = 0; i < 10; i++) {
            known.paymentTells("F-1", "card", 1, SettlementAct.SETTLE)
                    .paymentTells("F-1", "card", 1, SettlementAct.TAKE);
        }
        assertThat(known.parts("F-1")).containsExactly("card CNY 10.00 SETTLED");
        assertThat(day.sent()).isEqualTo(cny("10.00"));
    }

    @Test
    void what_a_clerk_gave_back_in_the_payment_portal_is_not_given_again() {
        TenderAmount given = new TenderAmount(TenderId.of("card"), cny("95.00"));
        day.happens("portal", new RefundedOutside(RefundCause.UNITS, List.of(), List.of(given)));
        CaseAtHand rest = day.opens("R-1", wish -> wish.line(GOODS, 10));
        rest.asksRefund("F-1");
        day.paymentsSay(SettlementAct.SETTLE);

        assertThat(day.sent()).as("what the payment still has").isEqualTo(cny("5.00"));
        assertThat(day.left("card")).isEqualTo(cny("0.00"));
    }
}
