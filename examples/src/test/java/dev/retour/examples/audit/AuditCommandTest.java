package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
                .doesNotContain("taken from the bill");
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
        expected.put("SHIPPED_NOT_BILLED", 2L);
        expected.put("CURRENCY_WRONG", foreign(shop));
        expected.put("NOT_OUR_ACCOUNT", ofOthers(shop));

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.findings()).isEqualTo(expected);
        assertThat(run.json())
                .containsEntry("parcels", "17")
                .containsEntry("notBilled", "2")
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
        assertThat(run.out()).contains("Do not post this bill: 3 rows of the bill could not be read.");
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
