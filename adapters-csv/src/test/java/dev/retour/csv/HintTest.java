package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
        assertThat(bill.places()).containsExactly("COLUMN_MISSING");
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
        assertThat(bill.places()).containsExactly("COLUMN_MISSING");
        assertThat(only())
                .contains("header, line 3, lacks: 'No', 'Fee', 'Zone'; closest: Nr, Fees, Zones. ")
                .contains("It has: Nr, Fees, Zones. ");
    }

    @Test
    void a_header_with_nothing_like_what_is_wanted_may_be_of_another_file() {
        read("sku,weight\nA1,1\n", map -> map);
        assertThat(only())
                .isEqualTo(
                        "bill.csv: csv.COLUMNS_FOREIGN: The header, line 1, has nothing like: 'No', 'Fee', 'Zone'. It has: "
                                + "sku, weight. Is it the right file? If it is, say in a column map what its columns are called.");
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

    @ParameterizedTest
    @CsvSource({"UTF-8,GBK,UTF-8", "UTF-8,GB18030,UTF-8", "GBK,UTF-8,GB18030", "UTF-16LE,GBK,UTF-16LE"})
    void a_charset_that_the_map_names_and_the_bytes_deny_is_one_hint(String written, String named, String found) {
        byte[] content = "运单,金额\nA1,1\n".getBytes(Charset.forName(written));
        TableMap map = TableMap.builder()
                .charset(named)
                .putColumns("waybill", Column.named("运单"))
                .putColumns("amount", Column.named("金额"))
                .putColumns("currency", Column.constant("CNY"))
                .build();

        BillCsvReader.of(map).read(Source.of("bill.csv", content), bill);

        assertThat(only())
                .isEqualTo("bill.csv: csv.CHARSET_DIFFERS: The file is valid " + found + " but is read as " + named
                        + ". Correct charset in the column map, or leave it out.");
    }

    @Test
    void a_wrong_charset_behind_a_plain_header_is_a_warning_about_the_whole_file() {
        read("No,Fee,Zone\nA1,1,四川\n", map -> map.charset("GBK"));
        assertThat(bill.places()).containsExactly("CHARSET_DIFFERS");
        assertThat(bill.lines).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GBK,GB18030", "GB18030,GBK", "GBK,GBK", "UTF-8,UTF-8", "ISO-8859-1,ISO-8859-1", "UTF-16,UTF-16"})
    void a_charset_that_reads_the_same_text_is_not_doubted(String written, String named) {
        String zone = written.startsWith("ISO") ? "\u00DCbersee" : "一区";
        byte[] content = ("No,Fee,Zone\nA1,1," + zone + "\n").getBytes(Charset.forName(written));
        TableMap map = TableMap.builder()
                .charset(named)
                .putColumns("waybill", Column.named("No"))
                .putColumns("amount", Column.named("Fee"))
                .putColumns("zone", Column.named("Zone"))
                .putColumns("currency", Column.constant("CNY"))
                .build();

        BillCsvReader.of(map).read(Source.of("bill.csv", content), bill);

        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines)
                .singleElement()
                .satisfies(line -> assertThat(line.zone()).contains(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PK\u0003\u0004\u0014 No,Fee,Zone\n", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 x\n"})
    void an_Excel_file_is_told_to_be_one_and_nothing_of_it_is_shown(String start) {
        byte[] content = (start + "\0".repeat(50)).getBytes(StandardCharsets.ISO_8859_1);
        BillCsvReader.of(TableMap.CANONICAL).read(Source.of("bill.xlsx", content), bill);
        assertThat(only())
                .isEqualTo("bill.xlsx: csv.EXCEL_FILE: This is an Excel file, not CSV. Save it as CSV UTF-8 first.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "总计:",
                "小计 12 票",
                "合计3票",
                "合计（元）",
                "Total (INR)",
                "TOTAL",
                "total: 3",
                "Grand Total",
                "Summe",
                "Gesamt"
            })
    void a_row_that_is_left_out_and_begins_like_totals_names_the_footers(String start) {
        read("No,Fee,Zone\n" + start + ",x,\nA1,x,\n", map -> map);
        assertThat(bill.places()).containsExactly("TOTALS_NOT_MAPPED@2:1", "NUMBER_INVALID@3:2");
        assertThat(bill.findings.get(0).text(Language.EN)).contains("'" + start + "'", "name it in footers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Wine", "Totals4U", "TOTAL-17", "Gesamtkunst", "Summer", "SF合计", "合计费用"})
    void a_row_that_only_begins_with_the_letters_of_a_total_is_none(String start) {
        read("No,Fee,Zone\n" + start + ",x,\n", map -> map);
        assertThat(bill.places()).contains("NUMBER_INVALID@2:2").doesNotContain("TOTALS_NOT_MAPPED@2:1");
    }

    @Test
    void a_day_that_fits_no_pattern_says_where_to_add_its_own() {
        read("No,Fee,Zone,D\nA1,1,z,03.05.2026\n", map -> map.putColumns("day", Column.named("D")));
        assertThat(only()).endsWith("Correct it, or add its pattern to dates of the table, such as dd-MM-uuuu.");
    }

    @Test
    void a_day_with_a_time_that_fits_no_pattern_is_shown_one_that_reads_both() {
        read(
                "No,Fee,Zone,D\nA1,1,z,05-03-2026 10:22:11\n",
                map -> map.putColumns("day", Column.named("D")).addDates("dd/MM/uuuu"));
        String pattern = "dd-MM-uuuu HH:mm[:ss]";
        assertThat(only()).endsWith("such as " + pattern + ".");

        bill.findings.clear();
        read(
                "No,Fee,Zone,D\nA1,1,z,05-03-2026 10:22:11\nA1,1,z,05-03-2026 10:22\n",
                map -> map.putColumns("day", Column.named("D")).addDates(pattern));
        assertThat(bill.findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "计费重量,'重量,计费重量(kg),计费金额',计费重量(kg)",
        "重量,'产品,计费重量(kg),重货',计费重量(kg)",
        "fee,'fees,Total fee (CNY)',Total fee (CNY)",
        "fee,'fees,coffee',fees"
    })
    void a_header_that_contains_the_name_is_closer_than_any_that_is_spelt_alike(
            String name, String header, String closest) {
        TableMap map = TableMap.builder()
                .putColumns("waybill", Column.at(1))
                .putColumns("amount", Column.named(name, "???"))
                .build();
        BillCsvReader.of(map).read(Source.of("bill.csv", header + "\n"), bill);
        assertThat(only()).contains("lacks: '" + name + " | ???'; closest: " + closest + ". ");
        assertThat(bill.findings.get(0).text(Language.ZH))
                .contains("最接近：" + closest + "。")
                .doesNotContain("closest");
    }

    @ParameterizedTest
    @CsvSource({
        "重量(g),kg",
        "重量（克）,kg",
        "重量克,kg",
        "Weight [lb],kg",
        "重量(kg),g",
        "重量(公斤),g",
        "重量(斤),kg",
        "重量斤,kg",
        "重量(市斤),kg",
        "重量(两),kg",
        "重量(磅),kg",
        "重量(盎司),kg",
        "重量(吨),kg",
        "重量(公斤),斤",
        "Weight (grams),kg",
        "Weight (Pounds),kg",
        "Weight (ounces),kg",
        "Weight (kilograms),lb",
        "重量(计费)(g),kg",
        "重量(计费)克,kg",
        "重量【g】,kg"
    })
    void a_header_that_names_another_unit_than_its_numbers_are_read_in_is_a_warning(String header, String unit) {
        read("No,Fee,Zone," + header + "\nA1,1,z,800\n", map -> map.putColumns("weight", weight(header, unit)));
        assertThat(only())
                .startsWith("bill.csv (" + header + "): csv.UNIT_DIFFERS: ")
                .contains("read in " + unit);
        assertThat(bill.lines).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "重量(kg),kg",
        "重量(g),g",
        "重量（千克）,kg",
        "重量千克,kg",
        "重量(计费),kg",
        "Weight,g",
        "克重,kg",
        "重量(斤),斤",
        "重量(市斤),斤",
        "重量(计费)(kg),kg",
        "Weight (Pounds),lb"
    })
    void a_header_that_names_the_same_unit_or_none_is_not_doubted(String header, String unit) {
        read("No,Fee,Zone," + header + "\nA1,1,z,800\n", map -> map.putColumns("weight", weight(header, unit)));
        assertThat(bill.findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,斤,1 kg", "3,两,150 g", "2 斤,kg,1 kg", "1,磅,1 lb", "8,盎司,8 oz", "1,吨,1 t", "2 pounds,kg,2 lb"})
    void a_unit_that_a_header_may_name_is_one_to_read_in(String number, String unit, String weight) {
        read("No,Fee,Zone,W\nA1,1,z," + number + "\n", map -> map.putColumns("weight", weight("W", unit)));
        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines.get(0).weights().billed()).contains(Weight.parse(weight));
    }

    private static Column weight(String header, String unit) {
        return Column.builder().addNames(header).unit(unit).build();
    }
}
