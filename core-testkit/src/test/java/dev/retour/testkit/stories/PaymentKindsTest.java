package dev.retour.testkit.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.settlement.SettlementAct;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that was paid in many ways goes back in their order, each to where it came from. */
class PaymentKindsTest {

    @Test
    void each_part_of_a_refund_says_how_it_was_paid_so_that_an_adapter_knows_where_to_send_it() {
        ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST)
                .sells(Basket.in("CNY")
                        .line("lamp", 1, "100.00", "11.50")
                        .paid("POINTS", "5.00")
                        .paid("STORE_CREDIT", "15.00")
                        .paid("GIFT_CARD", "20.00")
                        .paid("BANK", "25.00")
                        .paid("CASH_ON_DELIVERY", "35.00"))
                .deliversAll();
        day.opens("R-1", wish -> wish.line(OrderLineId.of("lamp"), 1)).sends("F-1");

        List<RefundOrder> asked = day.paymentsSay(SettlementAct.SETTLE);
        assertThat(asked)
                .extracting(each -> each.payment().orElseThrow().method() + " " + each.amount())
                .containsExactly(
                        "POINTS CNY 5.00",
                        "STORE_CREDIT CNY 15.00",
                        "GIFT_CARD CNY 20.00",
                        "BANK CNY 25.00",
                        "CASH_ON_DELIVERY CNY 35.00");
        day.check();
    }
}
