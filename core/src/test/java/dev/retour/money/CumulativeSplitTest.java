package dev.retour.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CumulativeSplitTest {

    private static List<String> oneByOne(String total, long units) {
        CumulativeSplit split = CumulativeSplit.of(Money.parse(total), units);
        return LongStream.range(0, units)
                .mapToObj(taken -> split.next(taken, 1).toString())
                .toList();
    }

    @Test
    void three_returns_of_one_piece_each_refund_fifty_yuan_exactly() {
        assertThat(oneByOne("CNY 50.00", 3)).containsExactly("CNY 16.67", "CNY 16.66", "CNY 16.67");
    }

    @Test
    void the_tax_that_divides_evenly_stays_even() {
        assertThat(oneByOne("CNY 44.25", 3)).containsExactly("CNY 14.75", "CNY 14.75", "CNY 14.75");
    }

    @Test
    void two_pieces_and_then_one_refund_the_same_total() {
        CumulativeSplit split = CumulativeSplit.of(Money.parse("CNY 50.00"), 3);

        assertThat(split.next(0, 2)).isEqualTo(Money.parse("CNY 33.33"));
        assertThat(split.next(2, 1)).isEqualTo(Money.parse("CNY 16.67"));
        assertThat(split.next(1, 0)).isEqualTo(Money.parse("CNY 0.00"));
    }

    @Test
    void a_credit_is_handed_out_like_a_charge() {
        assertThat(oneByOne("CNY -50.00", 3)).containsExactly("CNY -16.67", "CNY -16.66", "CNY -16.67");
        assertThat(oneByOne("JPY 10", 4)).containsExactly("JPY 3", "JPY 2", "JPY 3", "JPY 2");
        assertThat(oneByOne("KWD 0.001", 2)).containsExactly("KWD 0.001", "KWD 0.000");
    }

    @Test
    void another_rounding_moves_cents_between_parts_and_keeps_the_total() {
        CumulativeSplit split = new CumulativeSplit(Money.parse("CNY 50.00"), 3, RoundingMode.DOWN);

        assertThat(split.next(0, 1)).isEqualTo(Money.parse("CNY 16.66"));
        assertThat(split.next(1, 2)).isEqualTo(Money.parse("CNY 33.34"));
    }

    @Test
    void a_split_without_units_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CumulativeSplit.of(Money.parse("CNY 1.00"), 0))
                .withMessage("A split needs one unit or more, not 0.");
    }

    @Test
    void more_units_than_there_are_cannot_be_taken() {
        CumulativeSplit split = CumulativeSplit.of(Money.parse("CNY 1.00"), 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> split.next(2, 2))
                .withMessage("There are 0 to 3 units, not 4.");
        assertThatIllegalArgumentException().isThrownBy(() -> split.next(-1, 2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> split.next(1, Long.MAX_VALUE));
    }
}
