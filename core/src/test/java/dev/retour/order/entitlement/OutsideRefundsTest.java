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
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others gave back counts once, can be taken back, and leaves nothing below zero to offer. */
class OutsideRefundsTest {

    private final PlainOrder order = PlainOrder.delivered();

    private static OrderFact told(List<String> lines, List<String> tenders) {
        return told(RefundCause.UNITS, lines, tenders);
    }

    private static OrderFact told(RefundCause cause, List<String> lines, List<String> tenders) {
        return new OrderFact.RefundedOutside(
                cause,
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

    @Test
    void money_that_is_taken_back_before_it_is_told_lets_nobody_refund_more_than_was_captured() {
        order.happens("back", told(List.of("-20.00"), List.of("-20.00")));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(why(order.refunds("K", "40.00"))).contains("TENDER_EXCEEDED {available=CNY 20.00");
    }

    @Test
    void a_line_is_worth_no_more_when_money_for_it_is_taken_back() {
        order.happens("back", told(List.of("-10.00"), List.of()));
        order.takes("A", 1);
        order.takes("B", 1);

        assertThat(order.line("A").share().paid()).isEqualTo(cny("10.00"));
        assertThat(order.line("B").share().paid()).isEqualTo(cny("10.00"));
    }

    @Test
    void a_dispute_that_gives_money_to_the_shop_makes_no_payment_larger() {
        order.happens("won", new OrderFact.ChargedBack("D", CARD, cny("-20.00"), OrderFact.DisputeStage.LOST));

        assertThat(order.entitlement().refundable(CARD)).contains(cny("20.00"));
        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_BEYOND {amount=CNY 20.00, item=card}");
    }

    @Test
    void money_that_was_told_by_line_and_is_taken_back_by_payment_is_told() {
        order.happens("told", told(List.of("20.00"), List.of()));
        order.happens("back", told(List.of(), List.of("-20.00")));

        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_BEYOND {amount=CNY 20.00, item=card}");
    }

    @Test
    void money_that_was_told_by_payment_and_is_taken_back_by_line_is_told() {
        order.happens("told", told(List.of(), List.of("20.00")));
        order.happens("back", told(List.of("-20.00"), List.of()));

        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_BEYOND {amount=CNY 20.00, item=L1}");
    }

    @Test
    void what_is_taken_back_in_another_way_makes_no_room_for_a_refund() {
        order.happens("told", told(RefundCause.COMPENSATION, List.of("5.00"), List.of()));
        order.happens("back", told(RefundCause.COMPENSATION, List.of(), List.of("-5.00")));
        order.takes("K", 2);

        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_BEYOND {amount=CNY 5.00, item=card}");
        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
    }

    @Test
    void what_is_taken_back_on_another_payment_makes_no_room_for_a_refund() {
        OrderFact elsewhere = new OrderFact.RefundedOutside(
                RefundCause.COMPENSATION, List.of(), List.of(new TenderAmount(TenderId.of("voucher"), cny("5.00"))));
        order.happens("told", elsewhere);
        order.happens("back", told(RefundCause.COMPENSATION, List.of(), List.of("-5.00")));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
    }

    @Test
    void a_fact_that_gives_back_and_takes_back_the_same_money_is_told_and_gives_back() {
        order.happens("typo", told(RefundCause.COMPENSATION, List.of("5.00"), List.of("-5.00")));
        order.takes("K", 2);

        assertThat(order.discrepancies())
                .containsExactly("UNEXPECTED_SIGN {fact=shop/typo/1, lines=CNY 5.00, tenders=CNY -5.00}");
        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
    }

    @Test
    void money_that_was_told_both_ways_and_is_taken_back_by_line_alone_is_told() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("back", told(List.of("-5.00"), List.of()));

        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_BEYOND {amount=CNY 5.00, item=SO-1}");
        assertThat(order.entitlement().refundable(CARD)).contains(cny("15.00"));
    }

    @Test
    void money_that_was_told_both_ways_and_is_taken_back_by_payment_alone_is_told() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("back", told(List.of(), List.of("-5.00")));
        order.takes("K", 2);

        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_IN_PART {amount=CNY 5.00}");
        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
    }

    @Test
    void money_that_one_line_gave_back_and_another_took_back_is_told_of_the_line_once() {
        OrderFact moved = new OrderFact.RefundedOutside(
                RefundCause.UNITS,
                List.of(new LineMoney(LINE, cny("-5.00")), new LineMoney(OrderLineId.of("L9"), cny("5.00"))),
                List.of());
        order.happens("moved", moved);

        assertThat(order.discrepancies())
                .containsExactly(
                        "TAKEN_BACK_BEYOND {amount=CNY 5.00, item=L1}", "UNEXPECTED_ITEM {fact=shop/moved/1, item=L9}");
    }

    @Test
    void what_a_contradiction_takes_back_by_line_makes_no_room_for_a_refund() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("typo", told(List.of("-5.00"), List.of("5.00")));
        order.takes("K", 2);

        assertThat(order.line("K").share().paid()).isEqualTo(cny("15.00"));
        assertThat(order.refundable("K")).isEqualTo(cny("10.00"));
    }

    @Test
    void what_a_contradiction_takes_back_by_payment_makes_no_room_for_a_refund() {
        order.happens("told", told(RefundCause.COMPENSATION, List.of("5.00"), List.of("5.00")));
        order.happens("typo", told(RefundCause.COMPENSATION, List.of("5.00"), List.of("-5.00")));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("10.00"));
    }

    @Test
    void what_is_taken_back_for_another_cause_makes_no_room_for_a_refund() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("back", told(RefundCause.COMPENSATION, List.of(), List.of("-5.00")));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
        assertThat(order.discrepancies()).containsExactly("TAKEN_BACK_BEYOND {amount=CNY 5.00, item=card}");
    }

    @Test
    void money_that_left_for_another_reason_hides_nothing_that_lines_still_tell_of() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("back", told(List.of(), List.of("-5.00")));
        String still = "TAKEN_BACK_IN_PART {amount=CNY 5.00}";
        assertThat(order.discrepancies()).containsExactly(still);

        order.happens("goodwill", told(RefundCause.COMPENSATION, List.of(), List.of("5.00")));
        order.happens("D", new OrderFact.ChargedBack("D", CARD, cny("3.00"), OrderFact.DisputeStage.OPENED));
        assertThat(order.discrepancies()).containsExactly(still);
    }

    @Test
    void what_a_line_tells_hides_nothing_that_is_taken_back_beyond_the_price() {
        order.happens("back", told(List.of("-10.00"), List.of("-10.00")));
        order.happens("goodwill", told(RefundCause.COMPENSATION, List.of("-5.00"), List.of()));

        assertThat(order.discrepancies())
                .containsExactly(
                        "TAKEN_BACK_BEYOND {amount=CNY 10.00, item=L1}",
                        "TAKEN_BACK_BEYOND {amount=CNY 10.00, item=card}",
                        "TAKEN_BACK_BEYOND {amount=CNY 5.00, item=SO-1}");
    }

    @Test
    void a_payment_offers_no_more_than_the_order_has_left() {
        order.happens("told", told(List.of("15.00"), List.of()));

        assertThat(order.entitlement().refundable(CARD)).contains(cny("5.00"));
        assertThat(order.entitlement().plan(cny("20.00"))).containsExactly(new TenderAmount(CARD, cny("5.00")));
    }
}
