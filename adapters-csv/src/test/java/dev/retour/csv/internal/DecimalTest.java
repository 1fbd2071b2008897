package dev.retour.csv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private final Decimal decimal = new Decimal('.', ',');

    private Decimal.Outcome read(String text) {
        return decimal.read(new Cell().set(text));
    }

    @Property
    void every_number_that_fits_is_read_exactly(@ForAll @IntRange(min = 0, max = 9) int scale, @ForAll int unscaled) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        assertThat(read(number.toPlainString())).isEqualTo(Decimal.Outcome.NUMBER);
        assertThat(decimal.value()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|1234.5",
                "12,34,567|1234567",
                "1,2345|12345",
                "(1.23)|-1.23",
                "5-|-5",
                "+5|5",
                "¥ 5|5",
                "-¥5|-5",
                "¥-5|-5",
                "Rs 5|5",
                "Rs.5|5",
                "₹5|5",
                "€5|5",
                "$1|1",
                "１２．５|12.5",
                "−5|-5",
                "–5|-5",
                "－5|-5",
                "（5）|-5",
                ".5|0.5",
                "5.|5",
                "000|0",
                "-0|0",
                "999999999999999999|999999999999999999",
                "0.000000000000000001|0.000000000000000001"
            })
    void numbers_as_people_write_them(String text, BigDecimal value) {
        assertThat(read(text)).isEqualTo(Decimal.Outcome.NUMBER);
        assertThat(decimal.value()).isEqualByComparingTo(value);
        assertThat(decimal.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "NaN", "Infinity", "1,5", "1,23", ",123", "12345,678", "(5", "()", "¥"})
    void what_is_no_number(String text) {
        assertThat(read(text)).isEqualTo(Decimal.Outcome.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "0x10", "1.2.3", "1-2", "5)", "1 2", "1,", "1,,234", "5kg"})
    void what_follows_a_number_is_left_over(String text) {
        assertThat(read(text)).isEqualTo(Decimal.Outcome.NUMBER);
        assertThat(decimal.end()).isLessThan(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000", "0.0000000000000000001", "123456789012345678.9"})
    void more_than_eighteen_digits_are_never_cut(String text) {
        assertThat(read(text)).isEqualTo(Decimal.Outcome.TOO_LONG);
    }
}
