package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the command writes. */
class AuditFilesTest {

    private static final List<Mistake> HONEST = Collections.nCopies(30, Mistake.NONE);
    private static final List<Mistake> ALL = List.copyOf(EnumSet.allOf(Mistake.class));

    @TempDir
    Path folder;

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
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
}
