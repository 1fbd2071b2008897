package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A map that is wrong is told so before anything is read. */
class ColumnMapFaultsTest {

    private final Collected bill = new Collected();

    private void read(String text, UnaryOperator<TableMapBuilder> change) {
        TableMapBuilder map = TableMap.builder()
                .putColumns("waybill", Column.named("No"))
                .putColumns("amount", Column.named("Fee"))
                .putColumns("currency", Column.constant("CNY"));
        Tally tally = BillCsvReader.of(change.apply(map).build()).read(Source.of("bill.csv", text), bill);
        Balance.check(tally);
    }

    private String text() {
        return bill.findings.get(0).text(Language.EN);
    }

    @Test
    void an_unknown_field_names_the_nearest_one() {
        read("", map -> map.putColumns("wieght", Column.named("W")));
        assertThat(text()).contains("'wieght'").contains("The nearest field is weight.");
    }

    @Test
    void an_unknown_charset_a_long_separator_and_a_bad_date_are_all_told_at_once() {
        read("", map -> map.charset("GBK-9").separator("||").addDates("hello"));
        assertThat(bill.places()).containsExactly("CHARSET_UNKNOWN", "SIGN_INVALID", "DATE_PATTERN_INVALID");
    }

    private List<String> paths() {
        return bill.findings.stream().map(found -> found.source().field()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\uFEFF"})
    void a_blank_text_would_fit_every_row_or_none_and_is_refused_before_it_swallows_the_table(String blank) {
        read(
                "No,Fee\nA1,1\n",
                map -> map.addComments("#", blank)
                        .addFooters(Footer.ignored("Sum"), Footer.total(blank, Column.named("Fee"))));
        assertThat(bill.places()).containsExactly("START_BLANK", "START_BLANK");
        assertThat(paths()).containsExactly("$.comments[1]", "$.footers[1].startsWith[0]");
        assertThat(bill.lines).isEmpty();
        assertThat(bill.totals).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"_|.", ".|.", ",|,", "'|'", "\uFF0C|,", ",|\uFF0C"},
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "_")
    void one_sign_cannot_stand_before_decimals_and_between_groups(@Nullable String decimal, String grouping) {
        read(
                "No,Fee\nA1,\"1.234\"\n",
                map -> map.decimalSign(Optional.ofNullable(decimal)).groupingSign(grouping));
        assertThat(bill.places()).containsExactly("SIGNS_EQUAL");
        assertThat(paths()).containsExactly("$.groupingSign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "\uFF11", "\u0663", "+", "-", "\u2212", "\uFF0D", "(", ")", "e", "\u5143"})
    void what_is_part_of_a_number_or_a_word_is_no_sign_within_numbers(String sign) {
        read("No,Fee\nA1,1\n", map -> map.decimalSign(sign).groupingSign(sign));
        assertThat(bill.places()).containsExactly("SIGN_INVALID", "SIGN_INVALID");
        assertThat(paths()).containsExactly("$.decimalSign", "$.groupingSign");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\uFF0C"})
    void a_decimal_comma_leaves_the_point_to_the_groups_also_if_it_is_full_width(String comma) {
        read("No;Fee\nA1;1.234,50\n", map -> map.separator(";").decimalSign(comma));
        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).extracting(line -> line.amount().toString()).containsExactly("CNY 1234.50");
    }

    @Test
    void a_unit_that_is_none_lists_those_that_are() {
        read(
                "",
                map -> map.putColumns(
                        "weight", Column.builder().addNames("W").unit("stone").build()));
        assertThat(text()).contains("'stone' is no unit").contains("kg");
    }

    @Test
    void a_column_without_any_place_is_a_fault() {
        read("", map -> map.putColumns("zone", Column.builder().build()));
        assertThat(bill.places()).containsExactly("COLUMN_UNPLACED");
    }

    @Test
    void without_a_header_every_column_needs_a_position() {
        read("", map -> map.header(false));
        assertThat(bill.places()).containsExactly("POSITION_MISSING", "POSITION_MISSING");
    }

    @Test
    void a_field_that_every_bill_needs_must_be_mapped() {
        BillCsvReader.of(
                        TableMap.builder().putColumns("zone", Column.named("Z")).build())
                .read(Source.of("bill.csv", "Z\n"), bill);
        assertThat(bill.places()).containsExactly("FIELD_MISSING", "FIELD_MISSING");
        assertThat(text()).contains("waybill | order");
    }

    @Test
    void a_missing_column_names_those_that_are_there_and_the_closest() {
        read("Nr,Fees,Zone\nA1,1,z\n", map -> map);
        assertThat(bill.places()).containsExactly("COLUMN_MISSING");
        assertThat(text()).contains("lacks: 'No', 'Fee'; closest: Nr, Fees.").contains("It has: Nr, Fees, Zone.");
    }

    @Test
    void a_column_that_has_moved_is_noticed_when_both_name_and_position_are_given() {
        read(
                "No,Zone,Fee\nA1,z,1\n",
                map -> map.putColumns(
                        "zone", Column.builder().addNames("Zone").position(3).build()));
        assertThat(bill.places()).containsExactly("COLUMN_MOVED");
        assertThat(text()).contains("Column 3 of the header, line 1, should be Zone");
    }

    @Test
    void a_position_tells_columns_of_one_name_apart() {
        read(
                "No,Fee,Fee\nA1,1,2\n",
                map -> map.putColumns(
                        "amount", Column.builder().addNames("Fee").position(3).build()));
        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines.get(0).amount()).hasToString("CNY 2.00");
    }

    @Test
    void a_table_without_header_is_read_by_positions() {
        BillCsvReader.of(TableMap.builder()
                        .header(false)
                        .separator(";")
                        .decimalSign(",")
                        .putColumns("waybill", Column.at(1))
                        .putColumns(
                                "amount",
                                Column.builder().position(2).sign(Sign.NEGATE).build())
                        .putColumns("currency", Column.constant("EUR"))
                        .build())
                .read(Source.of("bill.csv", "A1;-1.234,50\nA2;0,75\n"), bill);
        assertThat(bill.lines).extracting(line -> line.amount().toString()).containsExactly("EUR 1234.50", "EUR -0.75");
    }

    @Test
    void a_column_that_is_missing_for_two_reasons_is_told_once() {
        read("No,Fees\nA1,1\n", map -> map.addFooters(Footer.total("Sum", Column.named("Fee"))));
        assertThat(text()).containsOnlyOnce("'Fee'; closest: Fees.");
        assertThat(bill.findings).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMB", "cny", "人民币"})
    void a_currency_that_the_map_itself_names_is_told_in_its_place_before_any_row(String code) {
        read(
                "No,Fee,C\nA1,1,?\nA2,1,?\n",
                map -> map.putColumns(
                        "currency",
                        Column.builder()
                                .addNames("C")
                                .putValues("?", code)
                                .fallback(code)
                                .build()));
        assertThat(paths()).containsExactly("$.columns.currency.fallback", "$.columns.currency.values['?']");
        assertThat(text()).endsWith("'" + code + "' is no ISO 4217 currency. Write its code, such as CNY.");
    }

    @Test
    void a_word_that_the_map_takes_for_no_currency_is_no_fault() {
        Column currency = Column.builder()
                .addNames("C")
                .putValues("?", "")
                .putValues("none", "-")
                .fallback("CNY")
                .build();
        read("No,Fee,C\nA1,1,?\nA2,1,none\n", map -> map.putColumns("currency", currency));
        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines).extracting(line -> line.amount().toString()).containsExactly("CNY 1.00", "CNY 1.00");
    }
}
