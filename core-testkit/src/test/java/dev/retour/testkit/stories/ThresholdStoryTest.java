package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Clawback;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A promotion that holds from 300.00 on, of which the goods come back one after the other. */
class ThresholdStoryTest {

    private static ShopDay sold(Basket basket) {
        return ShopDay.refundingAt(RefundTiming.REQUEST, new Effect.Promotions(Clawback.RE_EVALUATE))
                .sells(basket)
                .deliversAll();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static void returnsOne(ShopDay day, String line, int number) {
        day.opens("R-" + number, wish -> wish.line(OrderLineId.of(line), 1)).refunds("F-" + number);
    }

    @Test
    void three_partial_returns_under_an_order_discount_and_a_threshold_refund_exactly_what_was_paid() {
        Basket basket = Basket.in("CNY")
                .line("shirt", 1, "149.00", "17.14")
                .line("trousers", 1, "199.00", "22.89")
                .line("socks", 1, "29.00", "3.34")
                .off("30.00", "300.00")
                .off("10.00")
                .paid("alipay", "337.00");
        ShopDay day = sold(basket);
        returnsOne(day, "trousers", 1);
        CaseAtHand first = day.theCase("R-1");
        assertThat(first.lines("F-1")).anyMatch(line -> line.startsWith("CLAWBACK"));
        assertThat(first.refund("F-1").breakdown().explain().text(Language.ZH)).contains("门槛", "300.00-30.00");

        returnsOne(day, "socks", 2);
        returnsOne(day, "shirt", 3);
        assertThat(day.sent()).isEqualTo(cny("337.00"));
        day.check();
    }

    @Test
    void a_refund_that_the_lost_promotion_takes_whole_is_given_again_with_the_rest() {
        ShopDay day = sold(Basket.in("CNY")
                .line("socks", 1, "20.00", "2.30")
                .line("coat", 1, "290.00", "33.36")
                .off("30.00", "300.00")
                .paid("alipay", "280.00"));
        returnsOne(day, "socks", 1);
        assertThat(day.sent()).isEqualTo(cny("0.00"));

        returnsOne(day, "coat", 2);
        assertThat(day.sent()).isEqualTo(cny("280.00"));
        day.check();
    }

    @Test
    void of_two_refunds_that_were_reckoned_side_by_side_the_second_is_reckoned_again() {
        ShopDay day = sold(Basket.in("CNY")
                .line("one", 1, "100.00", "11.50")
                .line("two", 1, "100.00", "11.50")
                .line("three", 1, "100.00", "11.50")
                .off("30.00", "300.00")
                .paid("alipay", "270.00"));
        for (int number = 1; number <= 2; number++) {
            String line = number == 1 ? "one" : "two";
            day.opens("R-" + number, wish -> wish.line(OrderLineId.of(line), 1)).calculates("F-" + number);
        }
        day.theCase("R-1").approves("F-1");

        assertThat(CaseAtHand.why(day.theCase("R-2").asksApproval("F-2"))).containsExactly("return.REFUND_OUTDATED");
        day.theCase("R-2").discards("F-2").refunds("F-3");
        assertThat(day.sent()).isEqualTo(cny("170.00"));
        day.check();
    }

    private static ShopDay twoOfHundred(Basket paid) {
        return ShopDay.refundingAt(RefundTiming.RECEIPT, new Effect.Promotions(Clawback.RE_EVALUATE))
                .sells(paid)
                .deliversAll();
    }

    private static Basket twoForHundred() {
        return Basket.in("CNY")
                .line("one", 1, "60.00", "6.90")
                .line("two", 1, "60.00", "6.90")
                .off("20.00", "100.00");
    }

    private static LineUnits unit(String line) {
        return LineUnits.of(OrderLineId.of(line), 1);
    }

    private static CaseAtHand wantsBoth(ShopDay day) {
        return day.opens("R-1", wish -> wish.line(OrderLineId.of("one"), 1).line(OrderLineId.of("two"), 1));
    }

    @Test
    void what_a_refund_gave_again_is_sent_by_the_next_one_when_it_fails() {
        ShopDay day = twoOfHundred(twoForHundred().paid("alipay", "100.00"));
        CaseAtHand all = wantsBoth(day).receives("GR-1", unit("one")).refunds("F-1");
        assertThat(day.sent()).isEqualTo(cny("40.00"));

        all.receives("GR-2", unit("two")).sends("F-2");
        day.paymentsSay(SettlementAct.FAIL);
        all.givesUp("F-2", "alipay");

        all.refunds("F-3");
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        assertThat(all.status()).isEqualTo(CaseStatus.RECEIVED);
        day.check();
    }

    @Test
    void what_a_refund_gave_again_is_sent_by_the_next_one_when_it_fails_payment_by_payment() {
        ShopDay day = twoOfHundred(
                twoForHundred().paid("card", "55.00").paid("gift", "25.00").paid("cash", "20.00"));
        CaseAtHand all = wantsBoth(day).receives("GR-1", unit("one")).refunds("F-1");
        all.receives("GR-2", unit("two")).sends("F-2");
        day.paymentsSay(SettlementAct.FAIL);

        for (String payment : List.of("card", "gift", "cash")) {
            all.givesUp("F-2", payment);
            if (all.asksRefund("F-after-" + payment).isAccepted()) {
                day.paymentsSay(SettlementAct.SETTLE);
            }
        }
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        day.check();
    }

    @Test
    void what_a_failed_refund_gave_again_is_not_sent_when_its_goods_never_came_after_all() {
        ShopDay day = twoOfHundred(twoForHundred().paid("alipay", "100.00"));
        CaseAtHand one = wantsBoth(day).receives("GR-1", unit("one")).refunds("F-1");
        one.receives("GR-2", unit("two")).sends("F-2");
        day.paymentsSay(SettlementAct.FAIL);
        one.givesUp("F-2", "alipay").corrects("GR-2", 2);

        assertThat(CaseAtHand.why(one.asksRefund("F-3"))).containsExactly("return.NOTHING_DUE");
        assertThat(day.sent()).isEqualTo(cny("40.00"));
        day.check();
    }

    @Test
    void a_case_is_not_done_while_what_a_failed_refund_gave_again_is_owed() {
        ShopDay day = twoOfHundred(twoForHundred().paid("alipay", "100.00"));
        CaseAtHand all = wantsBoth(day).receives("GR-1", unit("one")).refunds("F-1");
        all.receives("GR-2", unit("two")).sends("F-2");
        day.paymentsSay(SettlementAct.FAIL);
        all.givesUp("F-2", "alipay")
                .does(new CaseCommand.Refund(ShopDay.ORDER, all.id(), RefundId.of("F-3"), Optional.of(cny("50.00"))));
        day.paymentsSay(SettlementAct.SETTLE);
        List.of("one", "two").forEach(line -> all.accepts(unit(line)).restocks(unit(line)));
        assertThat(all.status()).isNotEqualTo(CaseStatus.DONE);

        all.refunds("F-4");
        assertThat(all.status()).isEqualTo(CaseStatus.DONE);
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        day.check();
    }

    @Test
    void what_a_failed_refund_withheld_and_another_case_was_given_again_is_taken_off_the_next_one() {
        ShopDay day = twoOfHundred(twoForHundred().shipping("5.00", "0.28").paid("alipay", "105.00"));
        CaseAtHand one = day.opens("R-1", wish -> wish.line(OrderLineId.of("one"), 1));
        one.receives("GR-1", unit("one")).sends("F-1");
        day.paymentsSay(SettlementAct.FAIL);
        CaseAtHand two = day.opens("R-2", wish -> wish.line(OrderLineId.of("two"), 1));
        two.receives("GR-1", unit("two")).refunds("F-2");
        one.givesUp("F-1", "alipay").refunds("F-3");

        assertThat(two.parts("F-2")).containsExactly("alipay CNY 60.00 SETTLED");
        assertThat(one.parts("F-3")).containsExactly("alipay CNY 40.00 SETTLED");
        assertThat(CaseAtHand.why(one.asksRefund("F-4"))).containsExactly("return.NOTHING_DUE");
        assertThat(day.sent()).isEqualTo(cny("100.00"));
        day.check();
    }
}
