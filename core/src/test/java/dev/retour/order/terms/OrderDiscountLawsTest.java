package dev.retour.order.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OrderDiscountLawsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static OrderDiscount discount(long minor) {
        return new OrderDiscount("D-1", Optional.of("P-1"), Money.ofMinor(CNY, minor), Funder.PLATFORM, false);
    }

    @Property
    void theSharesAreTheDiscountAndNoneIsMoreThanItsPrice(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(max = 50_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<Money> before =
                prices.stream().map(each -> Money.ofMinor(CNY, each + 1)).toList();
        long whole = before.stream().mapToLong(Money::getAmountMinorLong).sum();
        OrderDiscount discount = discount(whole * percent / 100);

        List<Discount> shares = discount.over(before);

        assertThat(Money.total(shares.stream().map(Discount::amount).toList())).isEqualTo(discount.amount());
        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i).amount().isGreaterThan(before.get(i))).isFalse();
            assertThat(shares.get(i))
                    .isEqualTo(new Discount(
                            "D-1",
                            Discount.Level.ORDER,
                            Optional.of("P-1"),
                            shares.get(i).amount(),
                            Funder.PLATFORM,
                            false));
        }
    }

    @Test
    void theOddCentGoesToTheLineThatLostMost() {
        List<Money> prices = List.of(Money.ofMinor(CNY, 100), Money.ofMinor(CNY, 100), Money.ofMinor(CNY, 0));

        assertThat(discount(33).over(prices).stream()
                        .map(share -> share.amount().getAmountMinorLong()))
                .containsExactly(17L, 16L, 0L);
    }

    @Test
    void moreThanThePricesCannotBeTakenOff() {
        assertThatThrownBy(() -> discount(101).over(List.of(Money.ofMinor(CNY, 100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes CNY 1.01 off prices of CNY 1.00");
    }
}
