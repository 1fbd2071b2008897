package dev.retour.returns.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Share;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Effect.Fee;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What goes back, and why, as a shop's clerk would reckon it. */
class RefundCalculationTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static RefundRequest.Part part(
            String item, long units, String gross, String tax, String paid, Fee... fees) {
        Share share = new Share(TaxedAmount.ofGross(cny(gross), cny(tax)), cny(paid));
        return new RefundRequest.Part(item, units, share, List.of(fees));
    }

    private static RefundRequestBuilder request() {
        return new RefundRequestBuilder().before(RefundBreakdown.nothing(CNY));
    }

    private static Fee restocking(String percent) {
        return new Fee(Fee.Sort.RESTOCKING, Optional.of(Percent.parse(percent)), Optional.empty());
    }

    private static Fee freight(String amount) {
        return new Fee(Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(cny(amount)));
    }

    @Test
    void the_customer_never_gets_what_the_platform_paid() {
        RefundBreakdown refund = request()
                .addGoods(part("shirts", 1, "90.00", "10.35", "80.00"))
                .build()
                .calculate();

        assertThat(refund.money()).isEqualTo(cny("80.00"));
        assertThat(refund.value().gross()).isEqualTo(cny("90.00"));
        assertThat(refund.explain().text(Language.EN))
                .isEqualTo("CNY 80.00 goes back to the customer.\n"
                        + "  shirts: CNY 80.00, as paid; of its price of CNY 90.00, others paid CNY 10.00.");
    }

    @Test
    void fees_are_lines_of_their_own_and_lessen_no_sale() {
        RefundBreakdown refund = request()
                .addGoods(part("shoes", 1, "299.99", "34.51", "299.99", restocking("15%"), freight("10.00")))
                .addCharges(part("shipping", 0, "12.00", "0.68", "12.00"))
                .build()
                .calculate();

        assertThat(refund.lines())
                .extracting(line -> line.kind() + " " + line.item() + line.code() + " " + line.money())
                .containsExactly(
                        "GOODS shoes CNY 299.99",
                        "CHARGE shipping CNY 12.00",
                        "FEE shoesRESTOCKING CNY -45.00",
                        "FEE RETURN_FREIGHT CNY -10.00");
        assertThat(refund.value()).isEqualTo(TaxedAmount.ofGross(cny("311.99"), cny("35.19")));
        assertThat(refund.money()).isEqualTo(cny("256.99"));
    }

    @Test
    void a_fee_in_percent_takes_the_same_from_parts_as_from_the_whole_and_a_fixed_one_only_once() {
        Fee[] fees = {restocking("15%"), freight("10.00")};
        RefundBreakdown first = request()
                .addGoods(part("a", 1, "0.03", "0.00", "0.03", fees))
                .build()
                .calculate();
        RefundBreakdown second = new RefundRequestBuilder()
                .before(first)
                .addGoods(part("a", 3, "100.07", "0.00", "100.07", fees))
                .build()
                .calculate();

        // 15 % of 100.10 is 15.015, so 15.02; the first refund was too small for its freight
        assertThat(first.plus(second).money()).isEqualTo(cny("100.10").minus(cny("25.02")));
        assertThat(first.money()).isEqualTo(cny("0.00"));
    }

    @Test
    void a_missing_part_lessens_the_refund_and_the_credit_with_the_tax_inside() {
        RefundBreakdown refund = request()
                .addGoods(part("phone", 1, "1130.00", "130.00", "1130.00"))
                .addDeductions(new Deduction(OrderLineId.of("phone"), "charger missing", cny("113.00")))
                .build()
                .calculate();

        assertThat(refund.money()).isEqualTo(cny("1017.00"));
        assertThat(refund.value()).isEqualTo(TaxedAmount.ofGross(cny("1017.00"), cny("117.00")));
        assertThat(refund.explain().text(Language.ZH)).contains("phone 扣减 CNY 113.00：charger missing。");
    }

    @Test
    void what_is_taken_off_never_makes_a_refund_negative_and_says_what_it_wanted() {
        RefundBreakdown refund = request()
                .addGoods(part("sock", 1, "5.00", "0.58", "5.00", freight("10.00")))
                .addDeductions(new Deduction(OrderLineId.of("sock"), "worn", cny("4.00")))
                .build()
                .calculate();

        assertThat(refund.money()).isEqualTo(cny("0.00"));
        assertThat(refund.lines().get(2).reason().attributes().values().toString())
                .contains("amount=CNY 1.00", "wanted=CNY 10.00");
    }

    @Test
    void a_fixed_fee_is_taken_once_for_all_lines_and_a_percentage_of_its_own_line_alone() {
        RefundBreakdown refund = request()
                .addGoods(
                        part("a", 1, "100.00", "0.00", "100.00", freight("10.00")),
                        part("b", 1, "100.00", "0.00", "100.00", freight("12.00"), restocking("15%")))
                .build()
                .calculate();

        assertThat(refund.money()).isEqualTo(cny("173.00"));
    }

    @Test
    void deductions_of_a_line_take_no_more_than_the_line_has_with_exactly_its_tax() {
        RefundBreakdown refund = request()
                .addGoods(part("a", 1, "1.00", "0.11", "1.00"), part("b", 1, "100.00", "0.00", "100.00"))
                .addDeductions(
                        new Deduction(OrderLineId.of("a"), "scratch", cny("0.33")),
                        new Deduction(OrderLineId.of("a"), "dent", cny("0.33")),
                        new Deduction(OrderLineId.of("a"), "cable missing", cny("60.00")))
                .build()
                .calculate();

        assertThat(refund.money()).isEqualTo(cny("100.00"));
        assertThat(refund.value()).isEqualTo(TaxedAmount.ofGross(cny("100.00"), cny("0.00")));
    }

    @Test
    void what_cannot_be_reckoned_is_refused_and_not_guessed() {
        Fee euros = new Fee(Fee.Sort.RETURN_FREIGHT, Optional.empty(), Optional.of(Money.parse("EUR 5.00")));
        Deduction elsewhere = new Deduction(OrderLineId.of("b"), "worn", cny("60.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> request()
                        .addGoods(part("a", 1, "9.00", "0.00", "9.00", euros))
                        .build())
                .withMessageContaining("EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request()
                        .addGoods(part("a", 1, "9.00", "0.00", "9.00"))
                        .addDeductions(elsewhere)
                        .build())
                .withMessageContaining("Line b is not refunded");
    }

    @Test
    void three_returns_under_a_threshold_lose_the_discount_once_and_get_it_back_with_the_last() {
        // 3 x 120.00, 30 off from 300: 110.00 each
        ThresholdOrder order = new ThresholdOrder(
                List.of(1L, 1L, 1L), List.of(cny("120.00"), cny("120.00"), cny("120.00")), cny("300.00"), cny("30.00"));

        // two are kept for 240.00: their 20.00 of discount is lost
        assertThat(order.refund(0, 1).money()).isEqualTo(cny("90.00"));
        // one is kept for 120.00
        assertThat(order.refund(1, 1).money()).isEqualTo(cny("120.00"));
        assertThat(order.refund(2, 1).money()).isEqualTo(cny("120.00"));
        assertThat(order.refunded().money()).isEqualTo(cny("330.00"));
    }
}
