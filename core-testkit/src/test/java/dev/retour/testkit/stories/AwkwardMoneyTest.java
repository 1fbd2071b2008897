package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Language;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.DisputeStage;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money that fails late, is taken twice, is adjusted on the way, or does not divide. */
class AwkwardMoneyTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");

    private static ShopDay sold(Basket basket, Effect... more) {
        return ShopDay.refundingAt(RefundTiming.REQUEST, more).sells(basket).deliversAll();
    }

    private static Basket shirts() {
        return Basket.in("CNY").line("shirts", 3, "300.00", "34.51").paid("alipay", "300.00");
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static void returnsOne(ShopDay day, String line, int number) {
        day.opens("R-" + number, wish -> wish.line(OrderLineId.of(line), 1)).refunds("F-" + number);
    }

    private static TenderAmount alipay(String amount) {
        return new TenderAmount(TenderId.of("alipay"), cny(amount));
    }

    @Test
    void a_refund_that_was_paid_bounces_a_week_later_and_is_sent_again() {
        ShopDay day = sold(shirts());
        CaseAtHand bounced = day.opens("R-1", wish -> wish.line(SHIRTS, 1)).refunds("F-1");
        day.days(7);
        bounced.paymentTells("F-1", "alipay", 1, SettlementAct.REVERSE);

        assertThat(bounced.parts("F-1")).containsExactly("alipay CNY 100.00 REVERSED");
        assertThat(day.sent()).isEqualTo(cny("0.00"));
        bounced.refunds("F-2");
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        assertThat(why(bounced.asksRefund("F-3"))).containsExactly("return.NOTHING_DUE");
    }

    @Test
    void the_platform_refunds_while_our_own_refund_is_pending_and_it_is_told() {
        ShopDay day = sold(shirts());
        CaseAtHand ours = day.opens("R-1", wish -> wish.line(SHIRTS, 3)).sends("F-1");
        day.paymentsSay(SettlementAct.TAKE);

        RefundedOutside theirs = new RefundedOutside(
                RefundCause.UNITS, List.of(new LineMoney(SHIRTS, cny("300.00"))), List.of(alipay("300.00")));
        assertThat(day.tells("platform", theirs).discrepancies())
                .as("600.00 of 300.00 are on their way, and somebody has to know")
                .isNotEmpty();
        ours.paymentTells("F-1", "alipay", 1, SettlementAct.FAIL);
        assertThat(ours.status()).isEqualTo(CaseStatus.MANUAL_ACTION);
        day.check();
    }

    @Test
    void a_bank_takes_back_what_we_have_refunded_and_nothing_more_goes_out() {
        ShopDay day = sold(shirts());
        day.opens("R-1", wish -> wish.line(SHIRTS, 1)).refunds("F-1");
        assertThat(day.tells("dispute", dispute(DisputeStage.OPENED)).discrepancies())
                .as("400.00 of 300.00 are gone")
                .isNotEmpty();

        CaseAtHand second = day.opens("R-2", wish -> wish.line(SHIRTS, 2));
        second.asksRefund("F-2");
        day.paymentsSay(SettlementAct.SETTLE);
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        assertThat(day.left("alipay")).as("never below nothing").isEqualTo(cny("0.00"));
    }

    private static ChargedBack dispute(DisputeStage stage) {
        return new ChargedBack("D-1", TenderId.of("alipay"), cny("300.00"), stage);
    }

    @Test
    void a_dispute_is_won_and_the_rest_goes_back_after_all() {
        ShopDay day = sold(shirts()).happens("dispute", dispute(DisputeStage.OPENED));
        CaseAtHand waiting = day.opens("R-1", wish -> wish.line(SHIRTS, 1));
        waiting.asksRefund("F-1");
        assertThat(day.sent()).isEqualTo(cny("0.00"));

        day.shop().orders().record(day.seen("erp", "dispute").version(2), ShopDay.ORDER, dispute(DisputeStage.WON));
        waiting.refunds("F-2");
        assertThat(day.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void a_price_is_adjusted_between_two_returns_and_the_rest_is_exactly_what_is_left() {
        ShopDay day = sold(shirts());
        returnsOne(day, "shirts", 1);
        day.happens(
                "price-match",
                new OrderFact.PriceAdjusted(
                        List.of(new LineAmount(SHIRTS, TaxedAmount.ofGross(cny("-40.00"), cny("-4.60"))))));
        day.happens(
                "given",
                new RefundedOutside(
                        RefundCause.PRICE_ADJUSTMENT,
                        List.of(new LineMoney(SHIRTS, cny("40.00"))),
                        List.of(alipay("40.00"))));

        returnsOne(day, "shirts", 2);
        returnsOne(day, "shirts", 3);
        assertThat(day.sent()).as("300.00 less the 40.00 that were given back").isEqualTo(cny("260.00"));
    }

    @Test
    void three_cups_for_a_thousand_yen_come_back_one_by_one() {
        Basket cups = Basket.in("JPY").line("cups", 3, "1000", "91").paid("card", "1000");
        ShopDay day = sold(cups);
        for (int i = 1; i <= 3; i++) {
            returnsOne(day, "cups", i);
        }
        assertThat(List.of(
                        day.theCase("R-1").money("F-1"),
                        day.theCase("R-2").money("F-2"),
                        day.theCase("R-3").money("F-3")))
                .containsExactly(Money.parse("JPY 333"), Money.parse("JPY 334"), Money.parse("JPY 333"));
        assertThat(day.sent()).isEqualTo(Money.parse("JPY 1000"));
    }

    @Test
    void three_cups_for_ten_dinars_come_back_one_by_one_to_the_last_fils() {
        ShopDay day = sold(Basket.in("KWD").line("cups", 3, "10.000", "0.476").paid("card", "10.000"));
        for (int i = 1; i <= 3; i++) {
            returnsOne(day, "cups", i);
        }
        assertThat(day.theCase("R-2").money("F-2")).isEqualTo(Money.parse("KWD 3.334"));
        assertThat(day.sent()).isEqualTo(Money.parse("KWD 10.000"));
        assertThat(day.left("card")).as("no thousandth is stranded").isEqualTo(Money.parse("KWD 0.000"));
    }

    @Test
    void screws_at_a_tenth_of_a_cent_come_back_in_any_portion_and_sum_to_what_was_paid() {
        ShopDay day = sold(Basket.in("CNY").line("screws", 1005, "1.01", "0.12").paid("alipay", "1.01"));
        OrderLineId screws = OrderLineId.of("screws");
        day.opens("R-1", wish -> wish.line(screws, 3)).refunds("F-1");
        assertThat(day.sent()).as("three tenths of a cent").isEqualTo(cny("0.00"));

        day.opens("R-2", wish -> wish.line(screws, 500)).refunds("F-2");
        day.opens("R-3", wish -> wish.line(screws, 502)).refunds("F-3");
        assertThat(day.sent()).isEqualTo(cny("1.01"));
    }

    @Test
    void the_customer_never_gets_what_the_platform_has_paid() {
        ShopDay day = sold(Basket.in("CNY")
                .line("shirts", 3, "300.00", "34.51")
                .platformPays("50.00")
                .paid("alipay", "250.00"));
        for (int i = 1; i <= 3; i++) {
            returnsOne(day, "shirts", i);
        }
        assertThat(day.sent()).isEqualTo(cny("250.00"));
        assertThat(day.theCase("R-1").refund("F-1").breakdown().explain().text(Language.EN))
                .contains("others paid CNY 16.67");
    }

    @Test
    void a_refund_goes_on_four_payments_in_their_order_and_one_of_them_fails_alone() {
        ShopDay day = sold(Basket.in("CNY")
                .line("shirts", 3, "300.00", "34.51")
                .paid("points", "20.00")
                .paid("gift-card", "80.00")
                .paid("alipay", "150.00")
                .paid("card", "50.00"));
        CaseAtHand split = day.opens("R-1", wish -> wish.line(SHIRTS, 3)).sends("F-1");
        assertThat(split.parts("F-1"))
                .containsExactly(
                        "points CNY 20.00 REQUESTED",
                        "gift-card CNY 80.00 REQUESTED",
                        "alipay CNY 150.00 REQUESTED",
                        "card CNY 50.00 REQUESTED");

        split.paymentTells("F-1", "alipay", 1, SettlementAct.FAIL);
        List<RefundOrder> paid = day.paymentsSay(SettlementAct.SETTLE);
        assertThat(paid).hasSize(4);
        assertThat(split.parts("F-1")).doesNotContain("alipay CNY 150.00 REQUESTED");
    }
}
