package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, JPY, false",
        "0.01, CNY, true",
        "0.01, KWD, true",
        "0.001, JPY, false",
        "0.001, CNY, false",
        "0.001, KWD, true",
        "0.05, CNY, true",
        "0.050, CNY, true",
        "0.025, CNY, false",
        "1, JPY, true",
        "1.0, JPY, true",
        "1.5, JPY, false",
        "1E+2, JPY, true"
    })
    void a_step_fits_a_currency_that_can_write_every_multiple(String step, String currency, boolean fits) {
        Rounding rounding = new Rounding(new BigDecimal(step), RoundingMode.HALF_UP);

        assertThat(rounding.fits(CurrencyUnit.of(currency))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, HALF_UP, 1.005, 1.01",
        "0.01, HALF_EVEN, 1.005, 1.00",
        "0.01, HALF_UP, -1.005, -1.01",
        "0.05, HALF_UP, 1.02, 1.00",
        "0.05, HALF_UP, 1.025, 1.05",
        "0.05, UP, 1.0000001, 1.05",
        "0.05, FLOOR, -1.01, -1.05",
        "0.1, DOWN, 1.19, 1.10",
        "1, HALF_UP, 1.50, 2.00",
        "1, HALF_DOWN, 1.50, 1.00",
        "1, CEILING, 99.01, 100.00",
        "1E+2, HALF_UP, 150, 200.00",
        "0.03, HALF_UP, 0.05, 0.06"
    })
    void an_amount_is_rounded_to_a_multiple_of_the_step(String step, RoundingMode mode, String exact, String rounded) {
        Rounding rounding = new Rounding(new BigDecimal(step), mode);

        assertThat(rounding.round(BigMoney.parse("CNY " + exact))).isEqualTo(Money.parse("CNY " + rounded));
    }

    @Test
    void the_usual_rounding_is_to_the_smallest_unit_half_up() {
        assertThat(Rounding.halfUp(CurrencyUnit.of("JPY")).round(BigMoney.parse("JPY 2.5")))
                .isEqualTo(Money.parse("JPY 3"));
        assertThat(Rounding.halfUp(CurrencyUnit.of("CNY")).round(BigMoney.parse("CNY 2.345")))
                .isEqualTo(Money.parse("CNY 2.35"));
        assertThat(Rounding.halfUp(CurrencyUnit.of("KWD")).round(BigMoney.parse("KWD 2.3454")))
                .isEqualTo(Money.parse("KWD 2.345"));
    }

    @Test
    void a_step_that_is_finer_than_the_currency_cannot_lose_silently() {
        Rounding mills = new Rounding(new BigDecimal("0.001"), RoundingMode.HALF_UP);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> mills.round(BigMoney.parse("CNY 1.2345")));
    }

    @Test
    void a_step_that_is_not_above_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(new BigDecimal("0.00"), RoundingMode.UP))
                .withMessage("The step of a rounding must be above 0, not 0.00.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(new BigDecimal("-1"), RoundingMode.UP));
    }

    @Test
    void zeros_at_the_end_of_a_step_change_nothing() {
        Rounding rounding = new Rounding(new BigDecimal("0.010"), RoundingMode.HALF_UP);

        assertThat(rounding)
                .isEqualTo(new Rounding(new BigDecimal("0.01"), RoundingMode.HALF_UP))
                .hasSameHashCodeAs(new Rounding(new BigDecimal("0.01"), RoundingMode.HALF_UP))
                .isEqualTo(Rounding.halfUp(CurrencyUnit.of("CNY")));
        assertThat(new Rounding(new BigDecimal("1E+2"), RoundingMode.UP).step().toString())
                .isEqualTo("100");
    }
}
