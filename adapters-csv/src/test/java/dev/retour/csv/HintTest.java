package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a whole file is told once, with the setting that mends it. */
class HintTest {

    private final Collected bill = new Collected();

    private void read(String text, UnaryOperator<TableMapBuilder> change) {
        TableMapBuilder map = TableMap.builder()
                .putColumns("waybill", Column.named("No"))
                .putColumns("amount", Column.named("Fee"))
                .putColumns("zone", Column.named("Zone"))
                .putColumns("currency", Column.constant("CNY"));
        Balance.check(BillCsvReader.of(change.apply(map).build()).read(Source.of("bill.csv", text), bill));
    }

    private String only() {
        assertThat(bill.findings).hasSize(1);
        return bill.findings.get(0).text(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void a_separator_that_is_forgotten_is_one_hint(String separator) {
        read("title\nNo,Fee,Zone\nA1,1,z\n".replace(",", separator), map -> map);
        assertThat(only())
                .startsWith("bill.csv: csv.SEPARATOR_DIFFERS: ")
                .contains("Set separator to '" + separator.replace("\t", "\\t") + "'");
    }

    @Test
    void a_comma_that_the_map_denies_is_one_hint_too() {
        read("No,Fee,Zone\nA1,1,z\n", map -> map.separator(";"));
        assertThat(only()).contains("looks separated by ',' but is read with ';'");
    }

    @Test
    void quotes_around_the_headers_do_not_hide_the_separator() {
        read("\"No\";\"Fee\";\"Zone\"\n\"A1\";\"1\";\"z\"\n", map -> map);
        assertThat(only()).contains("separated by ';'");
    }

    @Test
    void a_file_with_other_headers_is_still_seen_to_have_another_separator() {
        BillCsvReader.of(TableMap.CANONICAL).read(Source.of("bill.csv", "运单;金额;分区\nA1;1;z\n"), bill);
        assertThat(only()).contains("separated by ';'");
    }

    @Test
    void with_the_right_separator_the_columns_are_named() {
        read("Nr,Fee;x,Zone\n", map -> map);
        assertThat(bill.places()).containsExactly("COLUMN_MISSING", "COLUMN_MISSING");
    }

    @Test
    void a_header_below_the_declared_place_is_one_hint_with_the_number_to_set() {
        read("Courier\nMay\n\nNo,Fee,Zone\nA1,1,z\n", map -> map.preamble(0));
        assertThat(only())
                .isEqualTo("bill.csv: csv.HEADER_ELSEWHERE: The header was not found on line 1; line 4 looks like it. "
                        + "Set preamble to 3 in the column map.");
    }

    @Test
    void titles_above_a_header_that_does_not_fit_are_not_taken_for_it() {
        read("Courier\nMay\nNr,Fees,Zones\nA1,1,z\n", map -> map);
        assertThat(bill.places()).containsExactly("COLUMN_MISSING", "COLUMN_MISSING", "COLUMN_MISSING");
        assertThat(bill.findings)
                .allSatisfy(
                        found -> assertThat(found.text(Language.EN)).contains("header, line 3, has: Nr, Fees, Zones"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,50|,|.", "1,5|,|.", "1 234.50|.|' '", "1'234.50|.|''''", "1 234,5|,|' '"})
    void a_number_with_other_signs_names_the_settings(String amount, String decimal, String grouping) {
        read("No,Fee,Zone\nA1,\"" + amount + "\",z\n", map -> map);
        assertThat(only())
                .startsWith("bill.csv:2:2 (Fee): csv.NUMBER_SIGNS_DIFFER: ")
                .contains("set decimalSign to '" + decimal + "' and groupingSign to '" + grouping + "'");
    }

    @Test
    void a_point_where_the_map_says_comma_names_the_settings_too() {
        read("No,Fee,Zone\nA1,\"1,234.50\",z\n", map -> map.decimalSign(","));
        assertThat(only()).contains("set decimalSign to '.' and groupingSign to ','");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "1.2.3", "--5", "1-2"})
    void what_is_no_number_with_any_signs_gets_no_such_advice(String amount) {
        read("No,Fee,Zone\nA1," + amount + ",z\n", map -> map);
        assertThat(bill.places()).containsExactly("NUMBER_INVALID@2:2");
    }
}
