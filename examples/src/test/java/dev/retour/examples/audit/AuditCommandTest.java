package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RatingReason;
import dev.retour.kernel.Language;
import dev.retour.testkit.Mistake;
import dev.retour.testkit.SimulatedCourier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the files of a small Chinese shop. */
class AuditCommandTest {

    private static final List<Mistake> HONEST = Collections.nCopies(30, Mistake.NONE);
    private static final List<Mistake> ALL = List.copyOf(EnumSet.allOf(Mistake.class));

    @TempDir
    Path folder;

    @Test
    void an_honest_bill_is_correct_to_the_cent_and_may_be_posted() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String billed = shop.billed().toPlainString();

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json())
                .containsEntry("currency", "CNY")
                .containsEntry("parcels", "30")
                .containsEntry("correct", "30")
                .containsEntry("over", "0")
                .containsEntry("under", "0")
                .containsEntry("correctAmount", billed)
                .containsEntry("overAmount", "0.00")
                .containsEntry("underAmount", "0.00")
                .containsEntry("expected", billed)
                .containsEntry("billed", billed)
                .containsEntry("rejectedRows", "0");
        assertThat(run.findings()).isEmpty();
        assertThat(run.counts("assumptions.")).isEmpty();
        assertThat(run.out())
                .contains(
                        "expected " + billed + " + over 0.00 - under 0.00 + outside 0.00 = billed " + billed + "\n",
                        "The bill may be posted: pay " + billed + ", dispute 0.00\n")
                .doesNotContain("assumed");
    }

    @Test
    void the_files_of_an_honest_bill_hold_one_row_a_parcel_and_no_finding() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);

        shop.audit();

        assertThat(Table.rows(shop.out().resolve("findings.csv"))).isEmpty();
        List<Map<String, String>> rows = Table.rows(shop.out().resolve("audit.csv"));
        assertThat(rows)
                .hasSize(30)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("verdict", "correct")
                        .containsEntry("difference", "0.00")
                        .containsEntry("class", "")
                        .containsEntry("reason", ""));
        assertThat(rows).extracting(row -> row.get("order")).isSorted();
    }

    @Test
    void every_mistake_of_the_courier_is_found_under_its_name() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, ALL);
        Map<String, Long> expected = new TreeMap<>();
        for (String once : List.of(
                "BILLED_NOT_SHIPPED", "DUPLICATE_LINE", "ZONE_WRONG", "WEIGHT_OVER", "WEIGHT_UNDER", "SERVICE_WRONG")) {
            expected.put(once, 1L);
        }
        for (String once : List.of("DIRECTION_WRONG", "RATE_WRONG", "SURCHARGE_NOT_DUE", "SURCHARGE_RATE_WRONG")) {
            expected.put(once, 1L);
        }
        for (String once : List.of("ROUNDING", "UNKNOWN_CHARGE_CODE", "COMPENSATING_ERRORS")) {
            expected.put(once, 1L);
        }
        // the one forgotten, the one that was invented instead of, and the one on another account
        expected.put("SHIPPED_NOT_BILLED", 3L);
        expected.put("CURRENCY_WRONG", foreign(shop));
        expected.put("NOT_OUR_ACCOUNT", ofOthers(shop));

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.findings()).isEqualTo(expected);
        assertThat(run.json())
                .containsEntry("parcels", "17")
                .containsEntry("notBilled", "3")
                .containsEntry("billed", shop.billed().toPlainString());
        assertThat(proof(run.json())).isEqualByComparingTo(shop.billed());
    }

    private static long foreign(ShopFiles shop) {
        return shop.lines.stream()
                .filter(line -> line.amount().getCurrencyUnit().getCode().equals("HKD"))
                .count();
    }

    private static long ofOthers(ShopFiles shop) {
        return shop.lines.stream()
                .filter(line -> line.account().orElse("").equals(SimulatedCourier.OTHER_ACCOUNT))
                .count();
    }

    private static BigDecimal proof(Map<String, String> json) {
        return amount(json, "expected")
                .add(amount(json, "overAmount"))
                .subtract(amount(json, "underAmount"))
                .add(amount(json, "outside"));
    }

    private static BigDecimal amount(Map<String, String> json, String name) {
        return new BigDecimal(json.get(name));
    }

    @Test
    void without_json_the_last_line_says_whether_the_bill_may_be_posted() throws IOException {
        CommandRun run = ShopFiles.in(folder, HONEST).audit();

        assertThat(run.outLines().get(run.outLines().size() - 1)).startsWith("The bill may be posted: ");
        assertThat(run.out()).doesNotContain("{");
    }

    @Test
    void reasons_are_in_the_language_that_is_asked_for() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.HEAVIER));

        CommandRun english = shop.audit();
        String reason = onlyReason(shop);
        CommandRun chinese = shop.audit("--lang=zh");

        assertThat(reason).matches("\\p{ASCII}+");
        assertThat(english.out()).contains(reason);
        assertThat(onlyReason(shop)).containsPattern("\\p{IsHan}{4}");
        assertThat(chinese.out()).contains(onlyReason(shop));
    }

    private static String onlyReason(ShopFiles shop) {
        List<Map<String, String>> rows = Table.rows(shop.out().resolve("audit.csv"));
        assertThat(rows).hasSize(1);
        return rows.get(0).get("reason");
    }

    @Test
    void bad_rows_among_good_ones_are_put_aside_counted_and_listed_with_line_and_column() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String bill = Files.readString(shop.file("bill"));
        String good = bill.substring(0, bill.indexOf("合计"));
        Files.writeString(
                shop.file("bill"),
                good + "YT1,T1,,FREIGHT,ten,CNY,1,一区,标快,FORWARD,2026-03-01\n"
                        + "1.2E+15,T1,,FREIGHT,10,CNY,1,一区,标快,FORWARD,2026-03-01\n"
                        + "YT1,T1\n");
        long line = good.lines().count();

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.json()).containsEntry("rejectedRows", "3").containsEntry("correct", "30");
        assertThat(run.out()).contains("Do not post this bill: The bill has rows that could not be read: 3.");
        assertThat(run.errLines()).hasSize(4).last().isEqualTo("3 findings about the files are in findings.csv.");
        List<Map<String, String>> findings = Table.rows(shop.out().resolve("findings.csv"));
        assertThat(findings)
                .extracting(row -> row.get("severity") + " " + row.get("source") + ":" + row.get("line") + ":"
                        + row.get("column") + " " + row.get("field") + " " + row.get("code"))
                .containsExactly(
                        "ERROR bill.csv:" + (line + 1) + ":5 应付金额 csv.NUMBER_INVALID",
                        "ERROR bill.csv:" + (line + 2) + ":1 运单号 csv.DIGITS_LOST",
                        "ERROR bill.csv:" + (line + 3) + ":0  csv.ROW_TOO_SHORT");
    }

    @Test
    void a_row_of_the_orders_that_cannot_be_read_makes_no_courier_look_dear() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        List<Map<String, String>> rows = Table.rows(shop.file("orders"));
        Map<String, String> row = rows.stream()
                .filter(one -> one.get("payer").equals("US") && isOneOfSeveral(one, rows))
                .findFirst()
                .orElseThrow();
        String start = row.get("sku") + "," + row.get("quantity") + ",";
        String parcel =
                row.get("parcel") + "," + row.get("order") + "," + row.get("waybill") + "," + row.get("service");
        shop.replace("orders", parcel + "," + start, parcel + "," + row.get("sku") + ",two,");

        CommandRun run = shop.audit("--json");

        assertThat(run.json()).containsEntry("correct", "30").containsEntry("over", "0");
        assertThat(run.counts("assumptions.")).hasSize(1).containsValue(1L);
        assertThat(Table.rows(shop.out().resolve("findings.csv")))
                .extracting(finding -> finding.get("code"))
                .containsExactly("csv.NUMBER_INVALID", "parcel.PARCEL_ROW_UNREADABLE");
    }

    private static boolean isOneOfSeveral(Map<String, String> row, List<Map<String, String>> rows) {
        return rows.stream()
                        .filter(other -> other.get("parcel").equals(row.get("parcel")))
                        .count()
                > 1;
    }

    @Test
    void the_results_begin_with_the_mark_by_which_Excel_knows_Chinese() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        shop.audit();

        for (String name : List.of("audit.csv", "findings.csv")) {
            assertThat(Files.readAllBytes(shop.out().resolve(name))).startsWith(0xEF, 0xBB, 0xBF);
        }
    }

    @Test
    void every_row_names_its_parcel_and_what_was_put_aside_and_together_they_make_the_bill() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, ALL);

        CommandRun run = shop.audit("--json");

        List<Map<String, String>> rows = Table.rows(shop.out().resolve("audit.csv"));
        assertThat(rows).filteredOn(row -> !row.get("parcel").isEmpty()).hasSize(17);
        assertThat(sum(rows, "outside")).isPositive();
        assertThat(sum(rows, "billed").add(sum(rows, "outside"))).isEqualByComparingTo(shop.billed());
        assertThat(run.json()).containsEntry("outside", sum(rows, "outside").toPlainString());
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void a_parcel_that_has_no_price_says_why_in_the_language_that_is_asked_for() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        Files.writeString(shop.file("zones"), "zone,destination.province\n一区,nowhere\n");

        shop.audit();
        String english = reasons(shop);
        shop.audit("--lang=zh");

        assertThat(english)
                .contains(
                        "rating.ZONE_UNKNOWN",
                        RatingReason.ZONE_UNKNOWN.template(Language.EN).substring(0, 8));
        assertThat(reasons(shop))
                .contains(RatingReason.ZONE_UNKNOWN.template(Language.ZH).substring(0, 2));
    }

    private static String reasons(ShopFiles shop) {
        return Table.rows(shop.out().resolve("audit.csv")).stream()
                .map(row -> row.get("reason"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void warnings_about_the_contract_are_shown_ten_of_them_and_all_are_in_the_file() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        StringBuilder zones = new StringBuilder(Files.readString(shop.file("zones")));
        for (int i = 0; i < 12; i++) {
            zones.append("z").append(i).append(",p").append(i).append("\n");
        }
        Files.writeString(shop.file("zones"), zones);

        CommandRun run = shop.audit();

        assertThat(run.exit()).isZero();
        assertThat(run.errLines())
                .hasSize(12)
                .endsWith("... and 2 more in findings.csv.", "12 findings about the files are in findings.csv.");
        assertThat(run.errLines().subList(0, 10))
                .allMatch(line -> line.matches("zones\\.csv:\\d+:1 \\(zone\\): rating\\.ZONE_WITHOUT_RATE: .*"));
        assertThat(Table.rows(shop.out().resolve("findings.csv"))).hasSize(12);
    }

    @Test
    void one_is_not_said_as_several() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String bill = Files.readString(shop.file("bill"));
        Files.writeString(shop.file("bill"), bill + "YT1\n");

        CommandRun run = shop.audit();

        assertThat(run.err())
                .contains("too few cells: 1, but at least ")
                .endsWith("1 finding about the files is in findings.csv.\n")
                .doesNotContain("1 cells", "1 rows", "1 findings");
        assertThat(run.out()).contains("rows that could not be read: 1.").doesNotContain("1 rows");
        assertThat(shop.audit("--lang=zh").err()).endsWith("关于文件的 1 条发现见 findings.csv。\n");
    }

    @Test
    void the_help_names_every_exit_code() {
        assertThat(CommandRun.of(List.of("audit", "--help")).out()).contains("  0   The", "  1   A bug", "  2   The");
    }

    @Test
    void a_formula_in_place_of_an_order_number_arrives_harmless() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String order = Table.rows(shop.file("orders")).stream()
                .filter(row -> row.get("payer").equals("US"))
                .findFirst()
                .orElseThrow()
                .get("order");
        shop.replace("orders", "," + order + ",", ",\"=HYPERLINK(\"\"http://x\"\")\",");

        CommandRun run = shop.audit("--json");

        assertThat(run.json()).containsEntry("correct", "30");
        assertThat(Files.readString(shop.out().resolve("audit.csv")))
                .contains("\n\"'=HYPERLINK(\"\"http://x\"\")\",")
                .doesNotContain("\n\"=", "\n=", ",=", ",\"=");
    }

    @Test
    void the_same_files_twice_give_the_same_bytes() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, ALL);

        CommandRun first = shop.auditTo(folder.resolve("first"), "--json");
        CommandRun second = shop.auditTo(folder.resolve("second"), "--json");

        assertThat(second).isEqualTo(first);
        assertThat(folder.resolve("second/audit.csv")).hasSameBinaryContentAs(folder.resolve("first/audit.csv"));
        assertThat(folder.resolve("second/findings.csv")).hasSameBinaryContentAs(folder.resolve("first/findings.csv"));
    }

    @Test
    void parcels_after_the_last_day_of_the_bill_are_not_missed() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.NONE, Mistake.FORGETS));

        assertThat(shop.audit("--json").findings()).isEqualTo(Map.of("SHIPPED_NOT_BILLED", 1L));
        assertThat(shop.audit("--json", "--billed-through=2026-02-28").findings())
                .isEmpty();
    }
}
