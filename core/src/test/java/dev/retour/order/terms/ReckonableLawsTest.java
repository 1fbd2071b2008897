package dev.retour.order.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.OrderId;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Severity;
import dev.retour.money.Magnitude;
import dev.retour.money.TaxedAmount;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Terms that no decision can be made on are told to be wrong, before they are recorded. */
class ReckonableLawsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static List<Problem> errors(OrderTerms terms) {
        return OrderTermsCheck.check(terms).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void terms_that_cannot_be_reckoned_with_have_an_error(@ForAll("terms") OrderTerms terms) {
        assertThat(terms.isReckonable() || !errors(terms).isEmpty()).isTrue();
    }

    @Provide
    static Arbitrary<OrderTerms> terms() {
        return Combinators.combine(
                        lines().list().ofMinSize(1).ofMaxSize(3),
                        charges().list().ofMaxSize(2),
                        tenders().list().ofMaxSize(2))
                .as((lines, charges, tenders) -> OrderTerms.builder(OrderId.of("SO-1"), CNY)
                        .shop("shop")
                        .channel("WEB")
                        .country("CN")
                        .placedAt(Instant.EPOCH)
                        .lines(lines)
                        .charges(charges)
                        .tenders(tenders)
                        .build());
    }

    private static Arbitrary<OrderLine> lines() {
        return Combinators.combine(ids(), numbers(), taxed(), discounts().list().ofMaxSize(3))
                .as((id, quantity, total, discounts) -> OrderLine.builder(OrderLineId.of(id), "SKU", quantity)
                        .unitPrice(price(quantity, total.gross(), discounts))
                        .total(total)
                        .discounts(discounts)
                        .build());
    }

    /** The price that the line adds up from, so that no wrong total hides what else is wrong. */
    private static BigMoney price(long quantity, Money total, List<Discount> discounts) {
        return discounts.stream()
                .filter(Discount::onInvoice)
                .map(Discount::amount)
                .filter(total::isSameCurrency)
                .reduce(total, Money::plus)
                .toBigMoney()
                .dividedBy(quantity, RoundingMode.DOWN);
    }

    private static Arbitrary<Discount> discounts() {
        return Combinators.combine(amounts(), Arbitraries.of(true, false))
                .as((amount, onInvoice) ->
                        new Discount("D", Discount.Level.LINE, Optional.empty(), amount, Funder.PLATFORM, onInvoice));
    }

    private static Arbitrary<ChargeLine> charges() {
        return Combinators.combine(ids(), taxed(), Arbitraries.of(true, false))
                .as((id, total, saves) ->
                        new ChargeLine(ChargeId.of(id), ChargeLine.Type.OTHER, "C", saves ? total.negated() : total));
    }

    private static Arbitrary<Tender> tenders() {
        return Combinators.combine(ids(), amounts()).as((id, amount) -> Tender.full(TenderId.of(id), "CARD", amount));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(1, 30).map(number -> "N" + number);
    }

    private static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.frequency(Tuple.of(40, CNY), Tuple.of(1, CurrencyUnit.of("JPY")));
    }

    private static Arbitrary<Long> numbers() {
        return Arbitraries.frequency(
                Tuple.of(40, 1L),
                Tuple.of(40, 100L),
                Tuple.of(1, Magnitude.MOST),
                Tuple.of(1, Magnitude.MOST + 1),
                Tuple.of(1, Long.MAX_VALUE));
    }

    private static Arbitrary<Money> amounts() {
        return Combinators.combine(currencies(), numbers()).as(Money::ofMinor);
    }

    private static Arbitrary<TaxedAmount> taxed() {
        return Combinators.combine(currencies(), numbers(), numbers())
                .as((currency, net, tax) -> TaxedAmount.of(Money.ofMinor(currency, net), Money.ofMinor(currency, tax)));
    }

    /** What each amount may be, a sum of them may not: what is left to pay is far below nothing. */
    @Test
    void discounts_that_are_too_large_only_together_are_told_as_more_than_the_price() {
        Money most = Money.ofMinor(CNY, Magnitude.MOST);
        Discount off = new Discount("D", Discount.Level.LINE, Optional.empty(), most, Funder.PLATFORM, false);
        OrderTerms terms = OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .addLines(OrderLine.builder(OrderLineId.of("a"), "SKU", 1)
                        .unitPrice(most.toBigMoney())
                        .total(TaxedAmount.ofGross(most, Money.zero(CNY)))
                        .addDiscounts(off, off, off)
                        .build())
                .build();

        assertThat(terms.isReckonable()).isFalse();
        assertThat(errors(terms))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().code()).isEqualTo(TermsReason.DISCOUNT_BEYOND_PRICE));
    }
}
