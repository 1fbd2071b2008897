package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.CARD;
import static dev.retour.order.entitlement.PlainOrder.LINE;
import static dev.retour.order.entitlement.PlainOrder.cny;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.LineMoney;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.TenderAmount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others gave back counts once, can be taken back, and leaves nothing below zero to offer. */
class OutsideRefundsTest {

    private final PlainOrder order = PlainOrder.delivered();

    private static OrderFact told(List<String> lines, List<String> tenders) {
        return new OrderFact.RefundedOutside(
                RefundCause.UNITS,
                lines.stream().map(each -> new LineMoney(LINE, cny(each))).toList(),
                tenders.stream().map(each -> new TenderAmount(CARD, cny(each))).toList());
    }

    private void toldAndTakenBack(OrderFact told, OrderFact back) {
        order.takes("K", 2);
        order.happens("told", told);
        order.happens("back", back);

        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void what_was_told_by_line_is_taken_back_by_line() {
        toldAndTakenBack(told(List.of("20.00"), List.of()), told(List.of("-20.00"), List.of()));
    }

    @Test
    void what_was_told_by_payment_is_taken_back_by_payment() {
        toldAndTakenBack(told(List.of(), List.of("20.00")), told(List.of(), List.of("-20.00")));
    }

    @Test
    void what_was_told_by_both_is_taken_back_by_both_even_where_they_differ() {
        toldAndTakenBack(told(List.of("20.00"), List.of("15.00")), told(List.of("-20.00"), List.of("-15.00")));
    }

    @Test
    void a_payment_that_others_overdrew_offers_nothing_and_never_less() {
        order.takes("K", 2);
        order.happens("told", told(List.of("50.00"), List.of("50.00")));

        assertThat(why(order.refunds("K", "1.00")))
                .isEqualTo("[TENDER_EXCEEDED {available=CNY 0.00, tender=card, wanted=CNY 1.00},"
                        + " REFUND_EXCEEDED {available=CNY 0.00, case=K, wanted=CNY 1.00}]");
    }
}
