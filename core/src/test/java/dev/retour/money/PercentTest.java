package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PercentTest {

    private static Money share(String percent, String amount, String step) {
        Rounding rounding = new Rounding(new BigDecimal(step), RoundingMode.HALF_UP);
        return Percent.parse(percent).of(Money.parse(amount), rounding);
    }

    @Example
    void a_share_is_exact_until_it_is_rounded() {
        BigMoney share = Percent.parse("4.5%").of(BigMoney.parse("CNY 31.50"));

        assertThat(share).isEqualTo(BigMoney.parse("CNY 1.41750"));
        assertThat(Percent.parse("0.000000000001%").of(BigMoney.parse("CNY 0.01")))
                .isEqualTo(BigMoney.parse("CNY 0.0000000000000001"));
    }

    @Example
    void a_share_is_rounded_to_the_declared_step() {
        assertThat(share("4.5%", "CNY 31.50", "0.01")).isEqualTo(Money.parse("CNY 1.42"));
        assertThat(share("4.5%", "CNY 31.50", "0.05")).isEqualTo(Money.parse("CNY 1.40"));
        assertThat(share("4.5%", "CNY 31.50", "1")).isEqualTo(Money.parse("CNY 1.00"));
        assertThat(share("50%", "CNY 3.00", "1")).isEqualTo(Money.parse("CNY 2.00"));
        assertThat(share("50%", "CNY 399.00", "100")).isEqualTo(Money.parse("CNY 200.00"));
        assertThat(share("-50%", "CNY 3.00", "1")).isEqualTo(Money.parse("CNY -2.00"));
        assertThat(share("10%", "JPY 105", "1")).isEqualTo(Money.parse("JPY 11"));
        assertThat(share("10%", "KWD 0.005", "0.001")).isEqualTo(Money.parse("KWD 0.001"));
    }

    @Example
    void the_same_percentage_written_in_two_ways_is_equal() {
        assertThat(Percent.parse("6.50%")).isEqualTo(Percent.parse("6.5%")).hasToString("6.5%");
        assertThat(Percent.parse("100 %")).hasToString("100%");
        assertThat(Percent.parse("0.000%")).isEqualTo(Percent.ZERO).hasToString("0%");
        assertThat(Percent.parse("-1.5%")).hasToString("-1.5%");
    }

    @Example
    void a_text_that_is_no_percentage_is_refused() {
        for (String text : new String[] {"", "%", "6,5%", "1e3", "+5%", "5%%", "1234567890", " 5%", "½%", "٥%"}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Percent.parse(text))
                    .withMessage("'" + text + "' is no percentage. Write it such as 6.5%.");
        }
    }

    @Property
    void what_is_printed_reads_as_the_same_percentage(
            @ForAll @BigRange(min = "-999999", max = "999999") @Scale(8) BigDecimal value) {
        Percent percent = new Percent(value);

        assertThat(Percent.parse(percent.toString())).isEqualTo(percent);
        assertThat(percent.value()).isEqualByComparingTo(value);
    }

    @Property
    void shares_of_a_percentage_and_of_its_rest_sum_to_the_amount(
            @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal value, @ForAll int minor) {
        BigMoney amount = Money.ofMinor(CurrencyUnit.of("CNY"), minor).toBigMoney();

        BigMoney share = new Percent(value).of(amount);
        BigMoney rest = new Percent(BigDecimal.valueOf(100).subtract(value)).of(amount);

        assertThat(share.plus(rest).isEqual(amount)).isTrue();
    }

    @Example
    void a_number_without_its_sign_is_refused_since_it_may_mean_a_hundred_times_as_much() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percent.parse("0.5"))
                .withMessage("'0.5' lacks its sign. Write 0.5% if you mean 0.5 of a hundred.");
        assertThat(Percent.parse("0.5%").value()).isEqualByComparingTo("0.5");
    }
}
