package dev.retour.order.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.json.StoredForms;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Problem;
import dev.retour.money.TaxedAmount;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.store.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OrderTermsCheckTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static OrderLineBuilder line(String id, long quantity, String price, String total) {
        return OrderLine.builder(OrderLineId.of(id), "SKU", quantity)
                .unitPrice(BigMoney.parse("CNY " + price))
                .total(TaxedAmount.ofGross(Money.parse("CNY " + total), Money.zero(CNY)));
    }

    private static Discount off(String amount, boolean onInvoice) {
        return new Discount("D", Discount.Level.LINE, Optional.empty(), Money.parse(amount), Funder.SELLER, onInvoice);
    }

    private static OrderTermsBuilder order(OrderLine... lines) {
        return OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .addLines(lines);
    }

    private static Tender paid(String id, String amount) {
        return Tender.full(TenderId.of(id), "CARD", Money.parse("CNY " + amount));
    }

    private static BundlePart part(String parent, String price, String cost) {
        return new BundlePart(OrderLineId.of(parent), new BigDecimal(price), new BigDecimal(cost));
    }

    private static List<String> faults(OrderTermsBuilder terms) {
        return OrderTermsCheck.check(terms.build()).stream()
                .map(OrderTermsCheckTest::fault)
                .toList();
    }

    private static String fault(Problem problem) {
        return problem.severity() + " " + problem.path() + " "
                + problem.reason().code().name();
    }

    @Test
    void soundTermsHaveNoFault() {
        assertThat(faults(order(line("a", 3, "10.00", "30.00").build()).addTenders(paid("t", "30.00"))))
                .isEmpty();
    }

    @Test
    void anOrderOfNothingToNowhereIsToldAtOnce() {
        assertThat(faults(order().country("China")))
                .containsExactly("ERROR $.lines LINES_MISSING", "ERROR $.country COUNTRY_INVALID");
    }

    @Test
    void everyIdStandsOnce() {
        assertThat(faults(order(
                                line("a", 1, "1.00", "1.00").build(),
                                line("a", 1, "1.00", "1.00").build())
                        .addTenders(paid("t", "1.00"), paid("t", "1.00"))))
                .containsExactly("ERROR $.lines[1].id ID_TWICE", "ERROR $.tenders[1].id ID_TWICE");
    }

    @Test
    void everyAmountIsInTheCurrencyOfTheOrder() {
        OrderLine line =
                line("a", 1, "1.00", "1.00").addDiscounts(off("JPY 1", false)).build();

        assertThat(faults(order(line).addTenders(Tender.full(TenderId.of("t"), "CARD", Money.parse("USD 1.00")))))
                .containsExactly(
                        "ERROR $.lines[0].discounts[0].amount CURRENCY_MIXED",
                        "ERROR $.tenders[0].captured CURRENCY_MIXED");
    }

    @Test
    void aLineAddsUpWithinACentAUnitOrIsWrong() {
        assertThat(faults(order(line("a", 3, "3.333", "9.99").build()).addTenders(paid("t", "9.99"))))
                .containsExactly("WARNING $.lines[0].total TOTAL_ROUNDED");
        assertThat(faults(order(line("a", 3, "10.00", "29.96").build()).addTenders(paid("t", "29.96"))))
                .containsExactly("ERROR $.lines[0].total TOTAL_WRONG");
        assertThat(faults(order(line("a", 3, "10.00", "25.00")
                                .addDiscounts(off("CNY 5.00", true))
                                .build())
                        .addTenders(paid("t", "25.00"))))
                .isEmpty();
    }

    @Test
    void pricesWithoutTaxAddUpWithoutTax() {
        OrderLine line = line("a", 2, "10.00", "0.00")
                .total(TaxedAmount.of(Money.parse("CNY 20.00"), Money.parse("CNY 2.60")))
                .build();

        assertThat(faults(order(line).taxBasis(TaxBasis.EXCLUSIVE).addTenders(paid("t", "22.60"))))
                .isEmpty();
    }

    @Test
    void discountsTakeOffNoMoreThanThePrice() {
        OrderLine line = line("a", 1, "10.00", "8.00")
                .addDiscounts(off("CNY 2.00", true), off("CNY 8.01", false))
                .build();

        assertThat(faults(order(line).addTenders(paid("t", "0.00"))))
                .contains("ERROR $.lines[0].discounts DISCOUNT_BEYOND_PRICE");
    }

    @Test
    void bundlesAreLinesWithoutCirclesAndTheirSharesAreAWhole() {
        assertThat(faults(order(
                                line("set", 1, "1.00", "1.00").build(),
                                line("a", 1, "1.00", "1.00")
                                        .bundle(part("set", "0.5", "0.4"))
                                        .build(),
                                line("b", 1, "1.00", "1.00")
                                        .bundle(part("set", "0.50", "0.7"))
                                        .build(),
                                line("c", 1, "1.00", "1.00")
                                        .bundle(part("d", "1", "1"))
                                        .build(),
                                line("d", 1, "1.00", "1.00")
                                        .bundle(part("c", "1", "1"))
                                        .build(),
                                line("e", 1, "1.00", "1.00")
                                        .bundle(part("x", "1", "1"))
                                        .build())
                        .addTenders(paid("t", "6.00"))))
                .containsExactly(
                        "ERROR $.lines[3].bundle.parent BUNDLE_CYCLIC",
                        "ERROR $.lines[4].bundle.parent BUNDLE_CYCLIC",
                        "ERROR $.lines[5].bundle.parent BUNDLE_UNKNOWN",
                        "ERROR $.lines[0] BUNDLE_SHARES");
    }

    @Test
    void eachUnitHasItsSerialOrNoneHas() {
        OrderLine line = line("a", 3, "1.00", "3.00").addSerials("S1", "S1").build();

        assertThat(faults(order(line).addTenders(paid("t", "3.00"))))
                .containsExactly("ERROR $.lines[0].serials SERIALS_COUNT", "ERROR $.lines[0].serials[1] ID_TWICE");
    }

    @Test
    void paymentsAreWhatTheCustomerWasToPayAndNoSliceIsMoreThanItsWhole() {
        Tender slice = new Tender(
                TenderId.of("t"),
                "CARD",
                Money.parse("CNY 2.00"),
                Tender.Phase.FULL,
                0,
                Optional.of(new Tender.SharedPayment("P", Money.parse("CNY 1.00"))));

        assertThat(faults(order(line("a", 1, "1.00", "1.00").build()).addTenders(slice)))
                .containsExactly(
                        "ERROR $.tenders[0].sharedPayment.whole SHARED_PAYMENT_TOO_SMALL",
                        "WARNING $.tenders TENDERS_DIFFER");
    }

    @Test
    void promotionsNameLinesOfTheOrder() {
        Promotion promotion = new Promotion(
                "P", Money.parse("CNY 1.00"), Money.parse("CNY 0.10"), Funder.SELLER, List.of(OrderLineId.of("z")));

        assertThat(faults(order(line("a", 1, "1.00", "1.00").build())
                        .addTenders(paid("t", "1.00"))
                        .addPromotions(promotion)))
                .containsExactly("ERROR $.promotions[0].lines[0] PROMOTION_LINE_UNKNOWN");
    }

    @Test
    void a_share_with_as_many_decimals_as_may_be_is_stored_and_read_back() {
        BundlePart part =
                part("A", "0." + "3".repeat(BundlePart.MAX_DECIMALS), "1." + "0".repeat(BundlePart.MAX_DECIMALS));
        OrderTerms terms =
                order(line("a", 1, "1.00", "1.00").bundle(part).build()).build();
        OrderEvent event = new OrderEvent.Recorded(
                Observation.of("shop", "1", Instant.EPOCH), "ab".repeat(32), new OrderFact.Captured(terms));
        Form<OrderEvent> form = StoredForms.standard().orderEvents();

        assertThat(form.read(form.schema(), form.write(event))).isEqualTo(event);
    }

    @Test
    void a_share_with_more_decimals_than_a_document_holds_is_refused_where_it_is_made() {
        assertThat(part("A", "0", "0E+50").costShare()).isEqualTo("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part("A", "0." + "3".repeat(40), "0"))
                .withMessage("A share has at most 39 decimals, not 40. Round it.");
    }
}
