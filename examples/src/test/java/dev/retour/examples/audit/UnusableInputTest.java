package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that cannot be used ends the command with 2, one line a fault, all of them in findings.csv, and nothing else. */
class UnusableInputTest {

    @TempDir
    Path folder;

    private ShopFiles shop;

    @BeforeEach
    void write_the_files_of_a_shop() throws IOException {
        shop = ShopFiles.in(folder, Collections.nCopies(30, Mistake.NONE));
    }

    /** The lines of standard error, once everything else is as it must be. */
    private List<String> refused(CommandRun run) throws IOException {
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("\tat ", "Exception in");
        if (Files.isDirectory(shop.out())) {
            try (Stream<Path> left = Files.list(shop.out())) {
                assertThat(left).allMatch(file -> file.endsWith("findings.csv"));
            }
        }
        return run.errLines();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "weights", "zones", "bill", "rate-card", "columns"})
    void a_file_that_is_not_there_is_named(String option) throws IOException {
        shop.with(option, Optional.of(folder.resolve("nowhere.txt")));

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .startsWith("nowhere.txt: ")
                .contains("csv.SOURCE_ABSENT: There is no file ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "weights", "zones", "bill", "rate-card", "columns"})
    void a_folder_in_place_of_a_file_is_named(String option) throws IOException {
        shop.with(option, Optional.of(Files.createDirectory(folder.resolve("a-folder"))));

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .startsWith("a-folder: ")
                .containsAnyOf("Is a directory", "It is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "weights", "zones", "bill", "rate-card", "columns"})
    void a_file_that_cannot_be_opened_is_told_the_same_way_whatever_it_is_for(String option) throws IOException {
        Path itself = folder.resolve("a-link-that-leads-to-itself-and-nowhere-else.txt");
        shop.with(option, Optional.of(Files.createSymbolicLink(itself, itself)));

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .contains("csv.SOURCE_UNREADABLE: The source cannot be read: Too many levels of symbolic links")
                .doesNotContain(folder.toString());
    }

    @Test
    void all_faults_of_all_files_are_told_at_once() throws IOException {
        shop.with("orders", Optional.of(folder.resolve("no-orders.csv")))
                .with("bill", Optional.of(folder.resolve("no-bill.csv")))
                .with("rate-card", Optional.of(folder.resolve("no-card.json")));

        assertThat(refused(shop.audit()))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("no-card.json", "no-orders.csv", "no-bill.csv");
    }

    @Test
    void every_fault_is_in_findings_csv_too() throws IOException {
        shop.with("orders", Optional.of(folder.resolve("no-orders.csv"))).replace("bill", "应付金额", "金额");

        List<String> told = refused(shop.audit());

        assertThat(Table.rows(shop.out().resolve("findings.csv")))
                .extracting(row -> row.get("severity") + " " + row.get("source") + " " + row.get("code"))
                .hasSameSizeAs(told)
                .contains("ERROR no-orders.csv csv.SOURCE_ABSENT", "ERROR bill.csv csv.COLUMN_MISSING");
    }

    @Test
    void what_the_orders_lack_is_in_findings_csv_though_no_card_can_price_them() throws IOException {
        shop.with("rate-card", Optional.of(folder.resolve("no-card.json")))
                .with("weights", Optional.of(file("weights.csv", "sku,weight\nUNSOLD,1 kg\n")));

        refused(shop.audit());

        assertThat(Table.rows(shop.out().resolve("findings.csv")))
                .extracting(row -> row.get("code"))
                .contains("parcel.SKU_WITHOUT_WEIGHT");
    }

    @Test
    void a_card_that_is_no_JSON_is_told_with_line_and_column() throws IOException {
        shop.with("rate-card", Optional.of(file("card.json", "{\"schema\": \"retour/rate-card/1\",\n  \"id\": }\n")));

        assertThat(refused(shop.audit())).singleElement().asString().startsWith("card.json:2:9 ($.id): json.SYNTAX: ");
    }

    @Test
    void every_fault_of_a_card_is_told_with_line_and_column() throws IOException {
        shop.replace("rate-card", "\"id\": \"sample-shop\"", "\"id\": 7")
                .replace("rate-card", "\"CNY\"", "\"RMB\"")
                .replace("rate-card", "\"2026-12-31\"", "\"2026-12-32\"");

        assertThat(refused(shop.audit()))
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line).matches("rate-card\\.json:\\d+:\\d+ \\(\\$\\.\\w+\\): json\\.\\w+: .+"))
                .extracting(line -> line.replaceAll(".*\\((.*?)\\).*", "$1"))
                .containsExactly("$.id", "$.currency", "$.validTo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate-card", "columns"})
    void an_unknown_field_is_named(String option) throws IOException {
        shop.replace(option, "{\n  \"schema\"", "{\n  \"colour\": \"red\",\n  \"schema\"");

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .startsWith(option + ".json:2:3 (")
                .contains("colour");
    }

    @Test
    void a_card_that_means_nothing_is_told_where() throws IOException {
        shop.replace("rate-card", "\"2026-12-31\"", "\"2025-12-31\"");

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .matches("rate-card\\.json:\\d+:\\d+ \\(\\$\\.validTo\\): rating\\.VALIDITY_REVERSED: .+");
    }

    @Test
    void a_column_that_is_missing_is_named() throws IOException {
        shop.replace("bill", "应付金额", "金额");

        assertThat(refused(shop.audit()))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("bill.csv: csv.COLUMN_MISSING: The header, line 1, lacks: '应付金额'; closest: 金额. "));
    }

    @Test
    void a_province_of_two_zones_is_named_with_both() throws IOException {
        Files.writeString(shop.file("zones"), Files.readString(shop.file("zones")) + "二区,浙江省\n");

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .matches("zones\\.csv:\\d+:1 \\(zone\\): rating\\.ZONE_TIE: .*")
                .contains("浙江省", "一区", "二区");
    }

    @Test
    void a_list_of_zones_with_a_bad_row_is_refused_because_a_route_would_get_another_zone() throws IOException {
        List<String> rows = Files.readAllLines(shop.file("zones"));
        Files.writeString(shop.file("zones"), String.join("\n", rows) + "\n,海南省\n三区,\n");

        assertThat(refused(shop.audit()))
                .containsExactly(
                        "zones.csv:" + (rows.size() + 1)
                                + ":1 (zone): csv.VALUE_MISSING: 'zone' is empty. Every row needs it.",
                        "zones.csv:" + (rows.size() + 2)
                                + ": csv.ID_MISSING: The row has none of origin, destination, so"
                                + " nobody can tell what it is about.");
    }

    @Test
    void what_is_wrong_with_the_zones_of_the_card_itself_is_told_once() throws IOException {
        shop.replace(
                "rate-card",
                "\"billableWeights\": [",
                "\"zones\": [{ \"zone\": \"x\", \"destination\": { \"provinces\": [\"p\"] } }],\n  \"billableWeights\": [");

        shop.audit();

        assertThat(Table.rows(shop.out().resolve("findings.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("source", "rate-card.json")
                        .containsEntry("field", "$.zones[0]")
                        .containsEntry("code", "rating.ZONE_WITHOUT_RATE")
                        .doesNotContainEntry("line", "0"));
    }

    @Test
    void a_fault_of_the_column_map_names_the_file_of_the_map() throws IOException {
        shop.replace("columns", "\"zone\": {", "\"zoen\": {");

        assertThat(refused(shop.audit()))
                .singleElement()
                .asString()
                .matches("columns\\.json:\\d+:\\d+ \\(\\$\\.bill\\.columns\\.zoen\\): csv\\.FIELD_UNKNOWN: .*");
    }

    @Test
    void a_bill_of_bad_rows_alone_is_no_bill() throws IOException {
        String header = Files.readString(shop.file("bill")).lines().findFirst().orElseThrow();
        Files.writeString(shop.file("bill"), header + "\n" + "YT1,T1,,FREIGHT,ten,CNY,1,一区,标快,FORWARD,\n".repeat(3));

        assertThat(refused(shop.audit()))
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line).matches("bill\\.csv:[2-4]:5 \\(应付金额\\): csv\\.NUMBER_INVALID: .+"));
    }

    @Test
    void of_a_thousand_faults_every_one_is_told_and_of_more_the_rest_is_counted() throws IOException {
        String header = Files.readString(shop.file("bill")).lines().findFirst().orElseThrow();
        Files.writeString(
                shop.file("bill"), header + "\n" + "YT1,T1,,FREIGHT,ten,CNY,1,一区,标快,FORWARD,\n".repeat(1_013));

        assertThat(refused(shop.audit())).hasSize(1_001).last().isEqualTo("... and 13 more errors.");
    }

    @Test
    void an_empty_bill_is_no_bill() throws IOException {
        shop.with("bill", Optional.of(file("empty.csv", "")));

        assertThat(refused(shop.audit())).singleElement().asString().startsWith("empty.csv: csv.SOURCE_EMPTY: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "bill", "rate-card"})
    void an_option_that_is_missing_is_named_first(String option) throws IOException {
        shop.with(option, Optional.empty());

        assertThat(refused(shop.audit()).get(0))
                .startsWith("Missing required option")
                .contains("--" + option);
    }

    @Test
    void an_option_that_nobody_knows_is_named_first() throws IOException {
        assertThat(refused(shop.audit("--colour=red")).get(0))
                .startsWith("Unknown option")
                .contains("--colour=red");
    }

    @Test
    void a_language_that_nobody_speaks_is_named_first() throws IOException {
        assertThat(refused(shop.audit("--lang=cn")).get(0)).contains("--lang", "cn", "EN, ZH");
    }

    @Test
    void a_day_that_is_none_is_named_first() throws IOException {
        assertThat(refused(shop.audit("--billed-through=2026-02-30")).get(0))
                .isEqualTo(
                        "Invalid value for option '--billed-through': '2026-02-30' is no day; write it such as 2026-05-31.");
    }

    @Test
    void a_file_where_the_results_should_go_is_named() throws IOException {
        Path taken = file("taken", "mine");

        assertThat(refused(shop.auditTo(taken)))
                .singleElement()
                .asString()
                .isEqualTo(
                        "taken: command.OUT_IS_FILE: --out is a file, not a folder. Give a folder; it is made if it is not there.");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void faults_are_told_in_Chinese_too() throws IOException {
        shop.replace("bill", "应付金额", "金额").replace("rate-card", "\"CNY\"", "\"RMB\"");

        assertThat(refused(shop.audit("--lang=zh")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern("[a-z]+\\.[A-Z_]+: .*\\p{IsHan}{4}"));
    }
}
