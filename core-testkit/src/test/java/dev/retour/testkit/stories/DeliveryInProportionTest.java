package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.settlement.SettlementAct;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each of three mugs brings its part of the delivery back, and some of the refunds fail. */
class DeliveryInProportionTest {

    private final ShopDay day = ShopDay.refundingAt(
                    RefundTiming.RECEIPT, new Effect.Shipping(ShippingRefund.IN_PROPORTION))
            .sells(Basket.in("CNY")
                    .line("mugs", 3, "90.00", "10.35")
                    .shipping("10.00", "0.57")
                    .paid("alipay", "100.00"))
            .deliversAll();

    private CaseAtHand opens(String id, int mugs) {
        return day.opens(id, wish -> wish.line(OrderLineId.of("mugs"), mugs));
    }

    private void fails(CaseAtHand it, String refund) {
        it.sends(refund);
        day.paymentsSay(SettlementAct.FAIL);
    }

    @Test
    void the_whole_goes_back_when_a_refund_in_the_middle_fails() {
        CaseAtHand mugs = opens("R-1", 3).receives("GR-1", units("mugs", 1)).refunds("F-1");
        fails(mugs.receives("GR-2", units("mugs", 1)), "F-2");
        mugs.receives("GR-3", units("mugs", 1)).refunds("F-3").givesUp("F-2", "alipay");
        mugs.refunds("F-4");

        assertThat(day.sent()).isEqualTo(Money.parse("CNY 100.00"));
        day.check();
    }

    @Test
    void two_of_three_bring_two_thirds_back_when_the_first_refund_fails() {
        CaseAtHand mugs = opens("R-1", 3);
        fails(mugs.receives("GR-1", units("mugs", 1)), "F-1");
        mugs.receives("GR-2", units("mugs", 1)).refunds("F-2").givesUp("F-1", "alipay");
        mugs.refunds("F-3");

        assertThat(day.sent()).isEqualTo(Money.parse("CNY 66.67"));
        day.check();
    }

    @Test
    void the_whole_goes_back_with_three_cases_of_which_one_fails_between() {
        CaseAtHand one = opens("R-1", 1).receives("GR-1", units("mugs", 1)).refunds("F-1");
        CaseAtHand two = opens("R-2", 1).receives("GR-1", units("mugs", 1));
        fails(two, "F-2");
        opens("R-3", 1).receives("GR-1", units("mugs", 1)).refunds("F-3");
        two.givesUp("F-2", "alipay").refunds("F-4");

        assertThat(one.day().sent()).isEqualTo(Money.parse("CNY 100.00"));
        day.check();
    }

    @Test
    void nothing_of_delivery_is_due_once_a_refund_of_the_same_mug_stands_after_all() {
        CaseAtHand mugs = opens("R-1", 3).receives("GR-1", units("mugs", 1));
        fails(mugs, "F-1");
        mugs.givesUp("F-1", "alipay").refunds("F-2").paymentTells("F-1", "alipay", 1, SettlementAct.SETTLE);

        assertThat(CaseAtHand.why(mugs.asksRefund("F-3"))).containsExactly("return.NOTHING_DUE");
    }

    @Test
    void a_mug_that_another_case_took_over_brings_its_part_once() {
        CaseAtHand one = opens("R-1", 1);
        fails(one.receives("GR-1", units("mugs", 1)), "F-1");
        one.givesUp("F-1", "alipay").corrects("GR-1", 2).all(AuthorizationAct.WITHDRAW);
        CaseAtHand two = opens("R-2", 1).receives("GR-1", units("mugs", 1));
        one.paymentTells("F-1", "alipay", 1, SettlementAct.SETTLE);
        two.refunds("F-2");

        assertThat(two.lines("F-2")).containsExactly("GOODS mugs 30.00");
    }
}
