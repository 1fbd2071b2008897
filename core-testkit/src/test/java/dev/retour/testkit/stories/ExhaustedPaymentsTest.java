package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.DisputeStage;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.RefundTiming;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money is due, and no payment has any left. */
class ExhaustedPaymentsTest {

    @Test
    void a_refund_that_no_payment_can_take_is_refused_and_not_accepted_with_nothing_sent() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST)
                .sells(Basket.in("CNY").line("shirts", 3, "300.00", "34.51").paid("alipay", "300.00"))
                .deliversAll();
        Money all = Money.parse("CNY 300.00");
        day.happens("dispute", new ChargedBack("D-1", TenderId.of("alipay"), all, DisputeStage.OPENED));
        CaseAtHand waiting = day.opens("R-1", wish -> wish.line(OrderLineId.of("shirts"), 1));

        assertThat(why(waiting.asksRefund("F-1"))).containsExactly("return.PAYMENTS_EXHAUSTED");
        assertThat(waiting.it().refunds()).isEmpty();
    }
}
