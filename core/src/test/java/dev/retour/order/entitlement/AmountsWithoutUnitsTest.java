package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.ALIPAY;
import static dev.retour.order.entitlement.ShirtOrder.SHIRTS;
import static dev.retour.order.entitlement.ShirtOrder.cny;
import static dev.retour.order.entitlement.ShirtOrder.share;
import static dev.retour.order.entitlement.ShirtOrder.shirts;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Language;
import dev.retour.order.Basis;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money back for goods that the customer keeps 仅退款. */
class AmountsWithoutUnitsTest {

    private final ShirtOrder shop = new ShirtOrder();

    @BeforeEach
    void deliver() {
        shop.happens("captured", new OrderFact.Captured(ShirtOrder.terms()));
        shop.happens("signed", new OrderFact.Delivered(shirts(3), Optional.empty()));
    }

    @Test
    void an_amount_has_the_tax_of_its_line_and_its_units_stay_free() {
        shop.wantsAmount("A", "50.00");

        assertThat(shop.shirtsOf("A"))
                .isEqualTo(new ReservedLine(SHIRTS, Units.NONE, List.of(), share("50.00", "5.75", "50.00")));
        assertThat(shop.shirtsFor(Basis.RETURN).units()).isEqualTo(3);
        assertThat(shop.shirtsFor(Basis.RETURN).limits())
                .extracting(limit -> limit.text(Language.EN))
                .containsExactly("Case A has taken CNY 50.00 of the line without units.");
        assertThat(shop.refundable("A")).isEqualTo(cny("50.00"));
        assertThat(shop.entitlement().refundable(SHIRTS)).contains(cny("190.01"));
    }

    @Test
    void units_that_come_back_later_get_what_is_then_left() {
        shop.wantsAmount("A", "50.00");
        shop.wantsShirts("B", Basis.RETURN, 3);

        assertThat(shop.shirtsOf("B").share()).isEqualTo(share("220.01", "25.31", "190.01"));
        assertThat(why(shop.wantsAmount("C", "0.01")))
                .isEqualTo("[AMOUNT_EXCEEDED {available=CNY 0.00, line=shirts, wanted=CNY 0.01}]");
    }

    @Test
    void no_amount_is_more_than_the_customer_paid_for_what_is_left() {
        assertThat(why(shop.wantsAmount("A", "240.02")))
                .isEqualTo("[AMOUNT_EXCEEDED {available=CNY 240.01, line=shirts, wanted=CNY 240.02}]");
        shop.wantsAmount("A", "240.01");
        assertThat(shop.entitlement().refundable(SHIRTS)).contains(cny("0.00"));
        assertThat(shop.shirtsFor(Basis.RETURN).share().paid()).isEqualTo(cny("0.00"));
    }

    @Test
    void an_amount_is_above_zero_in_the_currency_of_the_order_and_of_a_line_that_is_named_once() {
        List<LineMoney> amounts = List.of(
                new LineMoney(SHIRTS, cny("0.00")),
                new LineMoney(SHIRTS, Money.parse("JPY 1")),
                new LineMoney(OrderLineId.of("shoes"), cny("1.00")));

        assertThat(why(shop.takes(new ReservationRequest(CaseId.of("A"), Basis.RETURN, List.of(), amounts, List.of()))))
                .isEqualTo("[ITEM_TWICE {item=shirts}, AMOUNT_NOT_POSITIVE {amount=CNY 0.00},"
                        + " CURRENCY_OTHER {amount=JPY 1, currency=CNY}, LINE_UNKNOWN {line=shoes, order=SO-1}]");
    }

    @Test
    void a_case_may_have_units_of_a_line_and_an_amount_for_those_that_stay() {
        shop.wantsAmount("A", "20.00", LineUnits.of(SHIRTS, 1));

        assertThat(shop.order().reservations().get(0).lines())
                .extracting(ReservedLine::share)
                .containsExactly(share("90.00", "10.35", "80.00"), share("20.00", "2.30", "20.00"));
        assertThat(why(shop.wantsAmount("B", "0.01", LineUnits.of(SHIRTS, 2))))
                .isEqualTo("[AMOUNT_EXCEEDED {available=CNY 0.00, line=shirts, wanted=CNY 0.01}]");
    }

    @Test
    void what_others_gave_back_is_taken_off_both_once() {
        shop.wantsAmount("A", "20.00", LineUnits.of(SHIRTS, 1));
        shop.happens(
                "platform",
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.UNITS, List.of(new LineMoney(SHIRTS, cny("160.01"))), List.of()));

        assertThat(shop.refundable("A")).isEqualTo(cny("80.00"));
    }

    @Test
    void a_part_of_an_amount_is_given_back_but_not_what_was_sent() {
        shop.wantsAmount("A", "50.00", LineUnits.of(SHIRTS, 1));
        assertThat(why(shop.givesAmountBack("A", "50.01")))
                .isEqualTo("[GIVEN_BACK_EXCEEDED {available=CNY 50.00, case=A, item=shirts, wanted=CNY 50.01}]");
        shop.refunds("A", "R-1", new TenderAmount(ALIPAY, cny("110.00")));
        assertThat(why(shop.givesAmountBack("A", "20.01")))
                .isEqualTo("[KEPT_BELOW_SENT {case=A, kept=CNY 109.99, sent=CNY 110.00}]");
        shop.givesAmountBack("A", "20.00");

        assertThat(shop.refundable("A")).isEqualTo(cny("0.00"));
        assertThat(shop.order().reservations().get(0).lines().get(0).units()).hasToString("1");
        assertThat(shop.order().reservations().get(0).lines().get(1).share().paid())
                .isEqualTo(cny("30.00"));
        assertThat(shop.entitlement().refundable(SHIRTS)).contains(cny("130.01"));
    }

    @Test
    void an_amount_that_is_given_back_wholly_is_free_again() {
        shop.wantsAmount("A", "50.00");
        shop.givesAmountBack("A", "50.00");

        assertThat(shop.order().reservations()).isEmpty();
        assertThat(shop.entitlement().refundable(SHIRTS)).contains(cny("240.01"));
    }
}
