package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static List<BigDecimal> weights(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }

    private static List<String> evenly(String total, int parts) {
        return Allocation.evenly(Money.parse(total), parts).stream()
                .map(Money::toString)
                .toList();
    }

    private static List<String> byWeights(String total, String... weights) {
        return Allocation.byWeights(Money.parse(total), weights(weights)).stream()
                .map(Money::toString)
                .toList();
    }

    @Test
    void the_first_parts_of_an_even_split_get_the_cents_that_are_left() {
        assertThat(evenly("CNY 50.00", 3)).containsExactly("CNY 16.67", "CNY 16.67", "CNY 16.66");
        assertThat(evenly("CNY 0.02", 3)).containsExactly("CNY 0.01", "CNY 0.01", "CNY 0.00");
        assertThat(evenly("CNY 7.00", 1)).containsExactly("CNY 7.00");
    }

    @Test
    void the_smallest_unit_is_that_of_the_currency() {
        assertThat(evenly("JPY 100", 3)).containsExactly("JPY 34", "JPY 33", "JPY 33");
        assertThat(evenly("KWD 1.000", 3)).containsExactly("KWD 0.334", "KWD 0.333", "KWD 0.333");
    }

    @Test
    void a_credit_splits_as_the_mirror_of_a_charge() {
        assertThat(evenly("CNY -50.00", 3)).containsExactly("CNY -16.67", "CNY -16.67", "CNY -16.66");
        assertThat(byWeights("JPY -10", "1", "2")).containsExactly("JPY -3", "JPY -7");
    }

    @Test
    void the_part_that_lost_most_comes_first_wherever_it_stands() {
        assertThat(byWeights("JPY 10", "1", "2")).containsExactly("JPY 3", "JPY 7");
        assertThat(byWeights("JPY 10", "2", "1")).containsExactly("JPY 7", "JPY 3");
    }

    @Test
    void of_two_parts_that_lost_the_same_the_earlier_line_comes_first() {
        assertThat(byWeights("JPY 1", "1", "1")).containsExactly("JPY 1", "JPY 0");
        assertThat(byWeights("JPY 4", "1", "3", "1", "3")).containsExactly("JPY 1", "JPY 2", "JPY 0", "JPY 1");
    }

    @Test
    void a_line_of_weight_zero_gets_nothing_even_when_cents_are_left() {
        assertThat(byWeights("CNY 0.05", "0", "1", "0.00", "1", "1"))
                .containsExactly("CNY 0.00", "CNY 0.02", "CNY 0.00", "CNY 0.02", "CNY 0.01");
    }

    @Test
    void weights_of_different_scales_weigh_what_they_say() {
        assertThat(byWeights("CNY 9.00", "0.5", "0.50", "1E+1")).isEqualTo(byWeights("CNY 9.00", "1", "1", "20"));
    }

    @Test
    void the_largest_and_the_smallest_amount_that_fits_can_be_split() {
        for (long minor : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            Money total = Money.ofMinor(CurrencyUnit.of("CNY"), minor);

            List<Money> parts = Allocation.byWeights(total, weights("1", "0.000001", "999999"));

            assertThat(Money.total(parts)).isEqualTo(total);
        }
    }

    @Test
    void a_negative_weight_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byWeights("CNY 1.00", "1", "-0.5"))
                .withMessage("A weight of an allocation is negative: [1, -0.5].");
    }

    @Test
    void weights_that_are_all_zero_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byWeights("CNY 1.00", "0", "0.0"))
                .withMessage("An allocation needs one weight above 0: [0, 0.0].");
    }

    @Test
    void a_split_into_no_part_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> evenly("CNY 1.00", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> byWeights("CNY 1.00"));
    }
}
