package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.ALIPAY;
import static dev.retour.order.entitlement.ShirtOrder.CAP;
import static dev.retour.order.entitlement.ShirtOrder.GIFT_CARD;
import static dev.retour.order.entitlement.ShirtOrder.SHIRTS;
import static dev.retour.order.entitlement.ShirtOrder.cny;
import static dev.retour.order.entitlement.ShirtOrder.shirts;
import static dev.retour.order.entitlement.ShirtOrder.taxed;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund over two payments, of which one fails; and what promotions withhold of it or give again. */
class RefundsByPaymentTest {

    private final ShirtOrder shop = new ShirtOrder();

    @BeforeEach
    void deliver() {
        shop.happens("captured", new OrderFact.Captured(ShirtOrder.terms()));
        shop.happens("signed", new OrderFact.Delivered(shirts(3), Optional.empty()));
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.wantsShirts("B", Basis.RETURN, 2);
    }

    private static TenderAmount onCard(String amount) {
        return new TenderAmount(GIFT_CARD, cny(amount));
    }

    private static TenderAmount onAlipay(String amount) {
        return new TenderAmount(ALIPAY, cny(amount));
    }

    private static Revocation revoked(String amount) {
        return new Revocation("3-for-2", CAP, taxed(amount, "0.00"));
    }

    @Test
    void one_payment_fails_and_the_other_stands() {
        shop.refunds("A", "R-1", onCard("50.00"), onAlipay("30.00"));
        shop.refundFails("R-1", GIFT_CARD);

        assertThat(shop.left(GIFT_CARD)).isEqualTo(cny("50.00"));
        assertThat(shop.left(ALIPAY)).isEqualTo(cny("172.01"));
        assertThat(shop.refundable("A")).isEqualTo(cny("50.00"));
        assertThat(why(shop.refunds("A", "R-1", onAlipay("50.00")))).startsWith("[REFUND_EXISTS");
        assertThat(shop.order().failed()).isEmpty();
    }

    @Test
    void money_that_comes_back_after_it_arrived_fails_too_and_the_last_payment_takes_the_refund_with_it() {
        shop.refunds("A", "R-1", onCard("50.00"), onAlipay("30.00"));
        shop.refundFails("R-1", GIFT_CARD);
        shop.refundFails("R-1", ALIPAY);

        assertThat(shop.refundable("A")).isEqualTo(cny("80.00"));
        assertThat(shop.order().refunds()).isEmpty();
        assertThat(shop.order().failed()).containsExactly(RefundId.of("R-1"));
    }

    @Test
    void every_payment_that_failed_is_named_and_fails_once() {
        shop.refunds("A", "R-1", onCard("50.00"));

        assertThat(why(shop.refundFails("R-1"))).isEqualTo("[TENDERS_MISSING {refund=R-1}]");
        assertThat(why(shop.refundFails("R-1", ALIPAY, GIFT_CARD, GIFT_CARD)))
                .isEqualTo("[REFUND_NOT_ON_TENDER {refund=R-1, tender=alipay},"
                        + " REFUND_NOT_ON_TENDER {refund=R-1, tender=gift-card}]");
        shop.refundFails("R-1", GIFT_CARD);
        assertThat(why(shop.refundFails("R-1", GIFT_CARD))).isEqualTo("[REFUND_UNKNOWN {refund=R-1}]");
    }

    @Test
    void what_a_promotion_withholds_lessens_what_the_case_may_send_for_good() {
        shop.refunds("A", "R-1", List.of(revoked("20.00")), onAlipay("10.00"));

        assertThat(shop.refundable("A")).isEqualTo(cny("50.00"));
        assertThat(why(shop.refunds("A", "R-2", onAlipay("50.01"))))
                .isEqualTo("[REFUND_EXCEEDED {available=CNY 50.00, case=A, wanted=CNY 50.01}]");
        assertThat(why(shop.givesBack("A", LineUnits.of(SHIRTS, 1)))).isEqualTo("[CASE_HAS_STARTED {case=A}]");
    }

    @Test
    void what_a_case_keeps_is_worth_what_was_sent_and_withheld() {
        shop.refunds("B", "R-1", List.of(revoked("70.00")), onAlipay("20.00"));

        assertThat(why(shop.givesBack("B", LineUnits.of(SHIRTS, 1))))
                .isEqualTo("[KEPT_BELOW_SENT {case=B, kept=CNY 80.01, sent=CNY 90.00}]");
    }

    @Test
    void what_is_withheld_from_one_case_does_not_pay_for_what_others_gave_back() {
        shop.refunds("B", "R-1", List.of(revoked("100.00")));
        shop.happens(
                "platform",
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.UNITS, List.of(new LineMoney(SHIRTS, cny("100.00"))), List.of()));

        assertThat(shop.refundable("A")).isEqualTo(cny("40.01"));
    }

    @Test
    void a_promotion_may_withhold_all_that_a_case_has_but_not_more() {
        assertThat(why(shop.refunds("A", "R-1", List.of(revoked("80.01")))))
                .isEqualTo("[WITHHELD_EXCEEDED {available=CNY 80.00, case=A, wanted=CNY 80.01}]");
        shop.refunds("A", "R-1", List.of(revoked("80.00")));

        assertThat(shop.refundable("A")).isEqualTo(cny("0.00"));
        assertThat(why(shop.withdraws("A"))).startsWith("[CASE_HAS_STARTED");
    }

    @Test
    void nothing_is_given_again_that_was_not_withheld_or_was_given_again_before() {
        shop.refunds("A", "R-1", List.of(revoked("20.00")), onAlipay("60.00"));
        shop.refunds("B", "R-2", List.of(revoked("-15.00")), onAlipay("142.01"));
        assertThat(shop.refundable("B")).isEqualTo(cny("33.00"));

        assertThat(why(shop.refunds("B", "R-3", List.of(revoked("-5.01")), onCard("1.00"))))
                .isEqualTo("[REVOCATION_EXCEEDED {available=CNY 5.00 (tax 0.00), line=cap, promotion=3-for-2,"
                        + " wanted=CNY 5.01 (tax 0.00)}]");
        Revocation otherLine = new Revocation("3-for-2", SHIRTS, taxed("-5.00", "0.00"));
        assertThat(why(shop.refunds("B", "R-3", List.of(otherLine), onCard("1.00"))))
                .startsWith("[REVOCATION_EXCEEDED {available=CNY 0.00");
        shop.refunds("B", "R-3", List.of(revoked("-5.00")), onCard("38.00"));
        assertThat(shop.refundable("B")).isEqualTo(cny("0.00"));
    }

    @Test
    void revocations_are_of_the_order_and_in_its_currency() {
        Revocation unknown = new Revocation("P", OrderLineId.of("shoes"), taxed("1.00", "0.00"));
        Money yen = Money.parse("JPY 1");
        Revocation foreign = new Revocation("P", CAP, TaxedAmount.ofGross(yen, Money.parse("JPY 0")));

        assertThat(why(shop.refunds("A", "R-1", List.of(unknown, foreign, revoked("1.00"), revoked("1.00")))))
                .isEqualTo("[ITEM_TWICE {item=cap}, LINE_UNKNOWN {line=shoes, order=SO-1},"
                        + " CURRENCY_OTHER {amount=JPY 1, currency=CNY}]");
    }

    @Test
    void money_that_stood_and_came_back_again_after_its_case_gave_all_back_leaves_nothing() {
        shop.refunds("A", "R-1", onCard("50.00"));
        RefundInitiated refund = shop.order().refunds().get(0);
        shop.refundFails("R-1", GIFT_CARD);
        shop.withdraws("A");
        Order before = shop.order();

        Order after = before.with(new Initiated.RefundStood(refund, List.of(GIFT_CARD)))
                .with(new Initiated.RefundFailed(refund.refund(), List.of(GIFT_CARD)));

        assertThat(after).isEqualTo(before);
    }
}
