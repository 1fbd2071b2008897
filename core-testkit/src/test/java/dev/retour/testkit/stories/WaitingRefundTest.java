package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.units;
import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Clawback;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.settlement.SettlementAct;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A clerk reckons refunds while a warehouse unpacks, and somebody else says yes later. */
class WaitingRefundTest {

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    /** Three mugs, of whose postage each brings its part. */
    private static CaseAtHand threeMugs() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.RECEIPT, new Effect.Shipping(ShippingRefund.IN_PROPORTION))
                .sells(Basket.in("CNY")
                        .line("mugs", 3, "90.00", "10.35")
                        .shipping("10.00", "0.57")
                        .paid("alipay", "100.00"))
                .deliversAll();
        return day.opens("R-1", wish -> wish.line(OrderLineId.of("mugs"), 3));
    }

    private static void approves(CaseAtHand it, String... refunds) {
        for (String refund : refunds) {
            it.approves(refund);
        }
        it.day().paymentsSay(SettlementAct.SETTLE);
    }

    @Test
    void goods_that_come_while_a_refund_waits_are_the_matter_of_the_next_one() {
        CaseAtHand mugs = threeMugs().receives("GR-1", units("mugs", 1)).calculates("F-1");
        mugs.receives("GR-2", units("mugs", 1));
        approves(mugs, "F-1");
        assertThat(mugs.day().sent()).isEqualTo(cny("33.33"));

        mugs.calculates("F-2").receives("GR-3", units("mugs", 1));
        approves(mugs, "F-2");
        mugs.refunds("F-3");
        assertThat(mugs.day().sent()).isEqualTo(cny("100.00"));
        mugs.day().check();
    }

    @Test
    void refunds_of_a_case_that_wait_together_are_approved_in_their_order() {
        CaseAtHand mugs = threeMugs();
        for (int i = 1; i <= 3; i++) {
            mugs.receives("GR-" + i, units("mugs", 1)).calculates("F-" + i);
        }
        approves(mugs, "F-1", "F-2", "F-3");
        assertThat(mugs.day().sent()).isEqualTo(cny("100.00"));
        mugs.day().check();
    }

    @Test
    void refunds_of_a_case_that_wait_together_are_approved_in_any_order() {
        CaseAtHand mugs = threeMugs();
        for (int i = 1; i <= 3; i++) {
            mugs.receives("GR-" + i, units("mugs", 1)).calculates("F-" + i);
        }
        approves(mugs, "F-2", "F-3", "F-1");
        assertThat(mugs.day().sent()).isEqualTo(cny("100.00"));
        mugs.day().check();
    }

    @Test
    void a_promotion_is_withheld_once_by_refunds_that_wait_together() {
        CaseAtHand both = twoOfHundred().receives("GR-1", units("one", 1)).calculates("F-1");
        both.receives("GR-2", units("two", 1)).calculates("F-2");
        assertThat(both.lines("F-1")).containsExactly("GOODS one 50.00", "CLAWBACK two -10.00");
        assertThat(both.lines("F-2")).containsExactly("GOODS two 50.00", "CLAWBACK two 10.00");

        assertThat(why(both.asksApproval("F-2"))).containsExactly("return.REFUND_TOO_EARLY");
        approves(both, "F-1", "F-2");
        assertThat(both.day().sent()).isEqualTo(cny("100.00"));
        both.day().check();
    }

    @Test
    void a_refund_that_waited_for_one_that_was_discarded_is_reckoned_again() {
        CaseAtHand both = twoOfHundred().receives("GR-1", units("one", 1)).calculates("F-1");
        both.receives("GR-2", units("two", 1)).calculates("F-2").discards("F-1");
        assertThat(why(both.asksApproval("F-2"))).containsExactly("return.REFUND_OUTDATED");

        both.discards("F-2").refunds("F-3");
        assertThat(both.day().sent()).isEqualTo(cny("100.00"));
        both.day().check();
    }

    @Test
    void what_a_refund_that_failed_was_for_brings_all_that_the_others_left_to_the_last_cent() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.RECEIPT)
                .sells(Basket.in("CNY").line("mugs", 2, "67.69", "7.79").paid("alipay", "67.69"))
                .deliversAll();
        CaseAtHand mugs = day.opens("R-1", wish -> wish.line(OrderLineId.of("mugs"), 2));
        mugs.receives("GR-1", units("mugs", 1)).sends("F-1");
        day.paymentsSay(SettlementAct.FAIL);
        mugs.receives("GR-2", units("mugs", 1)).calculates("F-2");
        mugs.givesUp("F-1", "alipay");
        approves(mugs, "F-2");
        mugs.refunds("F-3");

        assertThat(mugs.lines("F-2")).containsExactly("GOODS mugs 33.84");
        assertThat(mugs.lines("F-3")).containsExactly("GOODS mugs 33.85");
        assertThat(day.sent()).isEqualTo(cny("67.69"));
        day.check();
    }

    @Test
    void a_refund_that_waits_for_units_whose_first_refund_arrived_after_all_pays_them_no_second_time() {
        CaseAtHand mugs = threeMugs().receives("GR-1", units("mugs", 3)).sends("F-1");
        mugs.day().paymentsSay(SettlementAct.FAIL);
        mugs.givesUp("F-1", "alipay").calculates("F-2");
        mugs.paymentTells("F-1", "alipay", 1, SettlementAct.SETTLE);

        assertThat(why(mugs.asksApproval("F-2"))).containsExactly("return.REFUND_OUTDATED");
        assertThat(mugs.day().sent()).isEqualTo(cny("100.00"));
        mugs.day().check();
    }

    @Test
    void a_refund_that_waits_for_units_that_never_came_pays_nothing() {
        CaseAtHand mugs = threeMugs().receives("GR-1", units("mugs", 3)).calculates("F-1");
        mugs.corrects("GR-1", 2, units("mugs", 2));

        assertThat(why(mugs.asksApproval("F-1"))).containsExactly("return.REFUND_OUTDATED");
        mugs.discards("F-1").refunds("F-2");
        assertThat(mugs.day().sent()).isEqualTo(cny("66.67"));
        mugs.day().check();
    }

    private static CaseAtHand twoOfHundred() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.RECEIPT, new Effect.Promotions(Clawback.RE_EVALUATE))
                .sells(Basket.in("CNY")
                        .line("one", 1, "60.00", "6.90")
                        .line("two", 1, "60.00", "6.90")
                        .off("20.00", "100.00")
                        .paid("alipay", "100.00"))
                .deliversAll();
        return day.opens("R-1", wish -> wish.line(OrderLineId.of("one"), 1).line(OrderLineId.of("two"), 1));
    }
}
