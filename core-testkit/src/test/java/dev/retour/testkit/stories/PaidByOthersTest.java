package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.LineMoney;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.returns.CaseStatus;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The platform has paid the customer before we do. */
class PaidByOthersTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final Money ALL = Money.parse("CNY 300.00");

    private final ShopDay day = ShopDay.refundingAt(RefundTiming.REQUEST)
            .sells(Basket.in("CNY").line("shirts", 3, "300.00", "34.51").paid("alipay", "300.00"))
            .deliversAll();

    private CaseAtHand paidByPlatform() {
        CaseAtHand money = day.opens("R-1", wish -> wish.line(SHIRTS, 3).resolution(Resolution.REFUND_ONLY));
        day.happens(
                "platform",
                new RefundedOutside(
                        RefundCause.UNITS,
                        List.of(new LineMoney(SHIRTS, ALL)),
                        List.of(new TenderAmount(TenderId.of("alipay"), ALL))));
        return money;
    }

    @Test
    void nothing_is_due_from_us_any_more() {
        CaseAtHand money = paidByPlatform();

        assertThat(why(money.asksRefund("F-1"))).isNotEmpty();
        assertThat(money.it().refunds()).isEmpty();
    }

    @Test
    void the_case_is_no_dead_end() {
        CaseAtHand money = paidByPlatform();
        money.asksRefund("F-1");
        money.closes();

        assertThat(money.status()).isEqualTo(CaseStatus.CLOSED);
    }
}
