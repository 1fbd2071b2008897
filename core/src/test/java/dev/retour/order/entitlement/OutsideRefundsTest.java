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
import dev.retour.order.terms.TenderId;
import java.util.List;
import java.util.Set;
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

    private static OrderFact reversed(String refund, List<String> lines, List<String> tenders) {
        OrderFact.RefundedOutside amounts = (OrderFact.RefundedOutside) told(lines, tenders);
        return OrderFact.RefundReversed.ofPart("shop", refund, amounts.lines(), amounts.tenders());
    }

    private static OrderFact reversed(String refund) {
        return OrderFact.RefundReversed.ofAll("shop", refund);
    }

    private void nothingIsLeftOf(OrderFact told, OrderFact back) {
        order.takes("K", 2);
        order.happens("told", told);
        order.happens("back", back);

        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void what_was_told_by_line_is_reversed_by_line() {
        nothingIsLeftOf(told(List.of("20.00"), List.of()), reversed("told", List.of("20.00"), List.of()));
    }

    @Test
    void what_was_told_by_payment_is_reversed_by_payment() {
        nothingIsLeftOf(told(List.of(), List.of("20.00")), reversed("told", List.of(), List.of("20.00")));
    }

    @Test
    void what_was_told_by_both_is_reversed_by_both_even_where_they_differ() {
        nothingIsLeftOf(told(List.of("20.00"), List.of("15.00")), reversed("told", List.of("20.00"), List.of("15.00")));
    }

    @Test
    void a_reversal_without_amounts_is_of_the_whole_refund() {
        nothingIsLeftOf(told(List.of("20.00"), List.of("15.00")), reversed("told"));
    }

    @Test
    void a_reversal_that_says_nothing_any_more_reverses_nothing() {
        order.takes("K", 2);
        order.happens("told", told(List.of("20.00"), List.of("20.00")));
        order.happens("back", reversed("told", List.of("5.00"), List.of("5.00")));
        order.corrects("back", reversed("told", List.of(), List.of()));

        assertThat(order.refundable("K")).isEqualTo(cny("0.00"));
    }

    @Test
    void a_part_and_then_the_whole_is_the_whole() {
        order.takes("K", 2);
        order.happens("told", told(List.of("20.00"), List.of("20.00")));
        order.happens("part", reversed("told", List.of("5.00"), List.of("5.00")));
        order.happens("whole", reversed("told"));

        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void what_is_reversed_on_one_side_and_still_counts_on_the_other_is_told_where_both_differed_before() {
        order.takes("K", 2);
        order.happens("told", told(List.of("20.00"), List.of("10.00")));
        order.happens("back", reversed("told", List.of("20.00"), List.of()));

        assertThat(order.refundable("K")).isEqualTo(cny("10.00"));
        assertThat(order.discrepancies()).containsExactly("REVERSED_IN_PART {amount=CNY 10.00, refund=shop/told/1}");
    }

    @Test
    void a_reversal_in_two_parts_is_one_of_the_whole() {
        order.takes("K", 2);
        order.happens("told", told(List.of("20.00"), List.of("20.00")));
        order.happens("first", reversed("told", List.of("5.00"), List.of("5.00")));
        assertThat(order.refundable("K")).isEqualTo(cny("5.00"));

        order.happens("second", reversed("told", List.of("15.00"), List.of("15.00")));
        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.discrepancies()).isEmpty();
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
    void a_reversal_that_comes_before_its_refund_waits_for_it() {
        order.takes("K", 2);
        order.happens("back", reversed("told"));
        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.discrepancies()).containsExactly("UNEXPECTED_REVERSAL {fact=shop/back/1, refund=shop/told}");

        order.happens("told", told(List.of("20.00"), List.of("20.00")));
        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void a_reversal_of_one_refund_makes_no_room_for_another() {
        order.happens("told", told(RefundCause.COMPENSATION, List.of("5.00"), List.of()));
        order.happens("other", told(RefundCause.COMPENSATION, List.of("5.00"), List.of()));
        order.happens("back", reversed("told", List.of("20.00"), List.of()));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
        assertThat(order.discrepancies())
                .containsExactly("REVERSED_BEYOND {amount=CNY 15.00, item=L1, refund=shop/told/1}");
    }

    @Test
    void what_is_reversed_on_another_payment_makes_no_room_for_a_refund() {
        OrderFact elsewhere = new OrderFact.RefundedOutside(
                RefundCause.COMPENSATION, List.of(), List.of(new TenderAmount(TenderId.of("voucher"), cny("5.00"))));
        order.happens("told", elsewhere);
        order.happens("back", reversed("told", List.of(), List.of("5.00")));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
        assertThat(order.discrepancies()).contains("REVERSED_BEYOND {amount=CNY 5.00, item=card, refund=shop/told/1}");
    }

    @Test
    void a_refund_that_is_reversed_by_payment_alone_still_counts_for_its_line_and_is_told() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("back", reversed("told", List.of(), List.of("5.00")));
        order.takes("K", 2);

        assertThat(order.line("K").share().paid()).isEqualTo(cny("15.00"));
        assertThat(order.discrepancies()).containsExactly("REVERSED_IN_PART {amount=CNY 5.00, refund=shop/told/1}");
    }

    @Test
    void a_refund_that_is_reversed_by_line_alone_still_counts_on_its_payment_and_is_told() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("back", reversed("told", List.of("5.00"), List.of()));
        order.takes("K", 2);

        assertThat(order.line("K").share().paid()).isEqualTo(cny("20.00"));
        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
        assertThat(order.discrepancies()).containsExactly("REVERSED_IN_PART {amount=CNY 5.00, refund=shop/told/1}");
    }

    @Test
    void a_negative_amount_undoes_no_honest_refund_and_is_told() {
        order.happens("told", told(List.of("5.00"), List.of("5.00")));
        order.happens("typo", told(List.of("5.00", "-5.00"), List.of("-5.00")));
        order.happens("won", new OrderFact.ChargedBack("D", CARD, cny("-20.00"), OrderFact.DisputeStage.LOST));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("10.00"));
        assertThat(order.discrepancies())
                .containsExactly(
                        "UNEXPECTED_SIGN {amount=CNY -5.00, fact=shop/typo/1}",
                        "UNEXPECTED_SIGN {amount=CNY -5.00, fact=shop/typo/1}",
                        "UNEXPECTED_SIGN {amount=CNY -20.00, fact=shop/won/1}");
    }

    @Test
    void an_opening_position_is_reversed_like_any_refund() {
        order.happens(
                "before",
                new OrderFact.OpeningPosition(
                        List.of(),
                        List.of(new LineMoney(LINE, cny("20.00"))),
                        List.of(new TenderAmount(CARD, cny("20.00")))));
        order.happens("back", reversed("before"));
        order.takes("K", 2);

        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
    }

    @Test
    void a_payment_offers_no_more_than_the_order_has_left() {
        order.happens("told", told(List.of("15.00"), List.of()));

        assertThat(order.entitlement().refundable(CARD)).contains(cny("5.00"));
        assertThat(order.entitlement().plan(cny("20.00"), Set.of()))
                .containsExactly(new TenderAmount(CARD, cny("5.00")));
    }
}
