package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RatingReason;
import dev.retour.examples.CommandRun;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of rows that cannot be read, of parcels without a price, and of the contract. */
class AuditRemarksTest {

    private static final List<Mistake> HONEST = Collections.nCopies(30, Mistake.NONE);
    private static final List<Mistake> ALL = List.copyOf(EnumSet.allOf(Mistake.class));

    @TempDir
    Path folder;

    private static String onlyReason(ShopFiles shop) {
        List<Map<String, String>> rows = Table.rows(shop.out().resolve("audit.csv"));
        assertThat(rows).hasSize(1);
        return rows.get(0).get("reason");
    }

    private static boolean isOneOfSeveral(Map<String, String> row, List<Map<String, String>> rows) {
        return rows.stream()
                        .filter(other -> other.get("parcel").equals(row.get("parcel")))
                        .count()
                > 1;
    }

    private static String reasons(ShopFiles shop) {
        return Table.rows(shop.out().resolve("audit.csv")).stream()
                .map(row -> row.get("reason"))
                .collect(Collectors.joining("\n"));
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
    void a_bill_before_the_days_of_the_card_and_one_without_a_row_are_not_to_be_posted() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        Files.writeString(
                shop.file("rate-card"),
                Files.readString(shop.file("rate-card")).replace("\"2026-01-01\"", "\"2026-12-01\""));
        CommandRun before = shop.audit();
        String bill = Files.readString(shop.file("bill"));
        Files.writeString(shop.file("bill"), bill.substring(0, bill.indexOf('\n') + 1));

        assertThat(before.exit()).isZero();
        assertThat(before.out())
                .contains(
                        "Do not post this bill: No parcel on the bill could be compared, and 30 of them have no price, freight")
                .doesNotContain("may be posted");
        assertThat(shop.audit().out())
                .contains("Do not post this bill: The bill has no line.")
                .doesNotContain("may be posted");
    }

    @Test
    void an_account_that_is_given_is_said_to_have_no_effect_where_neither_bill_nor_orders_name_one()
            throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        assertThat(shop.audit().errLines()).isEmpty();
        String bill = Files.readString(shop.file("bill"));
        Files.writeString(shop.file("bill"), bill.replace(SimulatedCourier.ACCOUNT, ""));

        CommandRun run = shop.audit();

        assertThat(run.exit()).isZero();
        assertThat(run.errLines())
                .first()
                .asString()
                .startsWith("bill.csv: command.ACCOUNT_UNUSED: --account has no effect");
    }

    @Test
    void an_account_that_nobody_names_is_doubted_with_those_that_are_named() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String bill = Files.readString(shop.file("bill"));
        Files.writeString(shop.file("bill"), bill.replace(SimulatedCourier.ACCOUNT, "7007"));

        CommandRun run = shop.audit();

        assertThat(run.exit()).isZero();
        assertThat(run.errLines())
                .first()
                .asString()
                .startsWith(
                        "bill.csv: command.ACCOUNT_ELSEWHERE: Nothing is on the account of --account: the bill and the "
                                + "orders name 7007.");
    }

    @Test
    void a_rebate_on_the_whole_bill_is_a_row_of_its_own_and_part_of_the_proof() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String bill = Files.readString(shop.file("bill"));
        Files.writeString(
                shop.file("bill"), bill.substring(0, bill.indexOf("合计")) + ",,,FREIGHT,-5.00,CNY,,,,,2026-03-31\n");

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.findings()).isEqualTo(Map.of("NO_PARCEL_NAMED", 1L));
        assertThat(run.json())
                .containsEntry("rejectedRows", "0")
                .containsEntry("outside", "-5.00")
                .containsEntry(
                        "billed", shop.billed().subtract(new BigDecimal("5.00")).toPlainString());
        assertThat(Table.rows(shop.out().resolve("audit.csv")))
                .filteredOn(
                        row -> row.get("order").isEmpty() && row.get("waybill").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("outside", "-5.00")
                        .containsEntry("class", "NO_PARCEL_NAMED")
                        .containsEntry("verdict", "not_compared"));
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

    @Test
    void a_parcel_that_has_no_price_says_why_in_the_language_that_is_asked_for() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        Files.writeString(shop.file("zones"), "zone,destination.province\n一区,nowhere\n");

        assertThat(shop.audit().out())
                .contains("cannot be priced (rating.ZONE_UNKNOWN). ", "No zone rule fits the route");
        String english = reasons(shop);
        shop.audit("--lang=zh");

        assertThat(english)
                .contains(
                        "rating.ZONE_UNKNOWN",
                        RatingReason.ZONE_UNKNOWN.template(Language.EN).substring(0, 8));
        assertThat(reasons(shop))
                .contains(RatingReason.ZONE_UNKNOWN.template(Language.ZH).substring(0, 2));
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
    void amounts_whose_sum_is_too_large_to_be_held_do_not_end_the_audit() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        shop.replace("bill", ",FREIGHT,", ",FREIGHT,9999999999999");
        String bill = Files.readString(shop.file("bill"));
        String row = bill.lines()
                .filter(line -> line.contains("99999999999"))
                .findFirst()
                .orElseThrow();
        Files.writeString(shop.file("bill"), bill + (row + "\n").repeat(2000));

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.findings()).containsEntry("DUPLICATE_LINE", 2000L);
        assertThat(new BigDecimal(run.json().get("billed")).movePointRight(2))
                .isGreaterThan(BigDecimal.valueOf(Long.MAX_VALUE));
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
}
