package dev.retour.returns.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Promotion;
import dev.retour.order.terms.TaxBasis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a promotion from a threshold on takes back when a part of the order returns. */
class ThresholdsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static OrderLineBuilder line(String id, long quantity, TaxedAmount total) {
        return OrderLine.builder(OrderLineId.of(id), "SKU", quantity)
                .unitPrice(BigMoney.parse("CNY 100"))
                .total(total);
    }

    private static Discount share(String amount, Funder funder) {
        return new Discount("D", Discount.Level.ORDER, Optional.of("P"), cny(amount), funder, true);
    }

    private static Thresholds order(TaxBasis basis, String threshold, OrderLine... lines) {
        return new Thresholds(OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("TMALL")
                .country("CN")
                .taxBasis(basis)
                .placedAt(Instant.EPOCH)
                .addLines(lines)
                .addPromotions(new Promotion("P", cny(threshold), cny("30.00"), Funder.SELLER, List.of()))
                .build());
    }

    private static Map<OrderLineId, Long> kept(String line, long units) {
        return Map.of(OrderLineId.of(line), units);
    }

    @Test
    void prices_before_tax_are_compared_before_tax_and_what_is_taken_back_has_its_tax() {
        OrderLine[] lines = Stream.of("a", "b", "c")
                .map(id -> line(id, 1, TaxedAmount.of(cny("90.00"), cny("11.70")))
                        .addDiscounts(share("10.00", Funder.SELLER))
                        .build())
                .toArray(OrderLine[]::new);

        assertThat(order(TaxBasis.EXCLUSIVE, "210.00", lines).revoked(kept("a", 0), List.of()))
                .extracting(Revocation::value)
                .containsExactly(TaxedAmount.of(cny("10.00"), cny("1.30")), TaxedAmount.of(cny("10.00"), cny("1.30")));
    }

    @Test
    void what_reaches_the_threshold_to_the_last_fraction_keeps_the_promotion() {
        OrderLine[] lines = Stream.of("a", "b", "c")
                .map(id -> line(id, 3, TaxedAmount.ofGross(cny("90.00"), cny("0.00")))
                        .addDiscounts(share("10.00", Funder.SELLER))
                        .build())
                .toArray(OrderLine[]::new);
        Map<OrderLineId, Long> one = Map.of(OrderLineId.of("a"), 1L, OrderLineId.of("b"), 1L, OrderLineId.of("c"), 1L);

        assertThat(order(TaxBasis.INCLUSIVE, "100.00", lines).revoked(one, List.of()))
                .isEmpty();
        assertThat(order(TaxBasis.INCLUSIVE, "100.01", lines).revoked(one, List.of()))
                .hasSize(3);
    }

    @Test
    void what_a_platform_gave_is_never_taken_back() {
        OrderLine platform = line("a", 1, TaxedAmount.ofGross(cny("90.00"), cny("0.00")))
                .addDiscounts(share("10.00", Funder.PLATFORM))
                .build();
        OrderLine seller = line("b", 1, TaxedAmount.ofGross(cny("80.00"), cny("0.00")))
                .addDiscounts(share("20.00", Funder.SELLER))
                .build();

        assertThat(order(TaxBasis.INCLUSIVE, "200.00", platform, seller).revoked(kept("b", 0), List.of()))
                .isEmpty();
    }

    @Test
    void a_promotion_that_even_the_whole_order_does_not_reach_takes_nothing_back() {
        OrderLine line = line("a", 3, TaxedAmount.ofGross(cny("260.00"), cny("0.00")))
                .addDiscounts(share("30.00", Funder.SELLER))
                .build();

        assertThat(order(TaxBasis.INCLUSIVE, "300.00", line).revoked(Map.of(), List.of()))
                .isEmpty();
        assertThat(order(TaxBasis.INCLUSIVE, "300.00", line).revoked(kept("a", 1), List.of()))
                .isEmpty();
    }

    @Test
    void a_line_that_was_free_gives_nothing_back() {
        OrderLine paid =
                line("a", 2, TaxedAmount.ofGross(cny("200.00"), cny("0.00"))).build();
        OrderLine free = line("b", 1, TaxedAmount.zero(CNY))
                .addDiscounts(share("100.00", Funder.SELLER))
                .build();

        assertThat(order(TaxBasis.INCLUSIVE, "300.00", paid, free).revoked(kept("a", 1), List.of()))
                .isEmpty();
    }
}
