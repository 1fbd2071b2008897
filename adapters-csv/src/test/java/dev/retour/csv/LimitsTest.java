package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @Test
    void the_largest_limits_are_accepted_and_one_more_is_not() {
        int most = Limits.MAX_ROW_LENGTH;
        assertThat(new Limits(most, most, Integer.MAX_VALUE).rowLength()).isEqualTo(most);
        assertThatThrownBy(() -> new Limits(1, most + 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Integer.MAX_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "-1,1,1", "1,1,0", "1,1,-1", "2,1,1", "1,0,1"})
    void limits_of_nothing_or_cells_longer_than_rows_are_refused(int field, int row, int columns) {
        assertThatThrownBy(() -> new Limits(field, row, columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(Limits.MAX_ROW_LENGTH));
    }

    @Test
    void what_is_exactly_as_long_as_the_limits_is_read_and_one_more_is_not() {
        Collected bill = new Collected();
        BillCsvReader.of(TableMap.CANONICAL)
                .with(new Limits(8, 200, 3))
                .read(
                        Source.of("bill.csv", "waybill,amount,currency\n12345678,1,CNY\n123456789,1,CNY\n1,1,CNY,\n"),
                        bill);
        assertThat(bill.lines).hasSize(1);
        assertThat(bill.places()).containsExactly("FIELD_TOO_LONG@3:1", "TOO_MANY_COLUMNS@4:0");
    }

    @Test
    void a_builder_starts_with_the_default_and_changes_one_limit() {
        assertThat(Limits.builder().build()).isEqualTo(Limits.DEFAULT);
        assertThat(Limits.builder().columns(3).build())
                .isEqualTo(new Limits(Limits.DEFAULT.fieldLength(), Limits.DEFAULT.rowLength(), 3));
        LimitsBuilder reversed = Limits.builder().rowLength(1);
        assertThatThrownBy(reversed::build).isInstanceOf(IllegalArgumentException.class);
    }
}
