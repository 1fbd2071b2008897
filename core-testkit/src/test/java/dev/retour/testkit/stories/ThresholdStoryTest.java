package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Clawback;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
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
}
