package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
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
                .containsEntry("rejectedRows", "0")
                .containsEntry("faults", "0");
        assertThat(run.findings()).isEmpty();
        assertThat(run.counts("assumptions.")).isEmpty();
        assertThat(run.out())
                .contains(
                        "expected " + billed + " + over 0.00 - under 0.00 + outside 0.00 = billed " + billed + "\n",
                        "The bill may be posted: pay " + billed + ", dispute 0.00\n")
                .doesNotContain("assumed");
    }

    /** A second version of the contract, with the same prices, from some day on. */
    private Path later(ShopFiles shop, String day) throws IOException {
        String card = Files.readString(shop.file("rate-card"));
        return Files.writeString(
                folder.resolve("later.json"),
                card.replace("\"2026-01-01\"", "\"" + day + "\"").replace("\"2026-1\"", "\"2026-2\""));
    }

    @Test
    void a_contract_that_changes_within_the_month_is_given_as_two_cards() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        Path later = later(shop, "2026-03-16");
        shop.replace("rate-card", "\"2026-12-31\"", "\"2026-03-15\"");

        CommandRun both = shop.audit("--json", "--rate-card=" + later);

        assertThat(both.exit()).isZero();
        assertThat(both.out()).startsWith("Audit by card sample-shop version 2026-1, 2026-2 of DEMO, in CNY\n");
        assertThat(both.json()).containsEntry("correct", "30").containsEntry("disputed", "0.00");
        assertThat(shop.audit("--json").findings()).containsOnlyKeys("NOT_PRICED");
    }

    @Test
    void what_is_wrong_with_the_zones_is_told_once_however_many_versions_they_are_for() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        Path later = later(shop, "2026-03-16");
        shop.replace("rate-card", "\"2026-12-31\"", "\"2026-03-15\"");
        String zones = Files.readString(shop.file("zones"));
        Files.writeString(shop.file("zones"), zones + "x,p\ny,p\n");

        CommandRun run = shop.audit("--rate-card=" + later);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(Table.rows(shop.out().resolve("findings.csv")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("source", "zones.csv"))
                .doesNotHaveDuplicates();
        assertThat(run.errLines()).doesNotHaveDuplicates();
    }

    @Test
    void two_cards_that_hold_on_one_day_cannot_be_used() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);

        CommandRun run = shop.audit("--rate-card=" + later(shop, "2026-03-16"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("later.json: rating.VERSIONS_OVERLAP: ")
                .contains("2026-03-16");
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

    @Test
    void without_json_the_last_line_says_whether_the_bill_may_be_posted() throws IOException {
        CommandRun run = ShopFiles.in(folder, HONEST).audit();

        assertThat(run.outLines().get(run.outLines().size() - 1)).startsWith("The bill may be posted: ");
        assertThat(run.out()).doesNotContain("{");
    }

    @Test
    void the_help_names_every_exit_code() {
        assertThat(CommandRun.of(List.of("audit", "--help")).out()).contains("  0   The", "  1   A bug", "  2   The");
    }

    @Test
    void parcels_after_the_last_day_of_the_bill_are_not_missed() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.NONE, Mistake.FORGETS));

        assertThat(shop.audit("--json").findings()).isEqualTo(Map.of("SHIPPED_NOT_BILLED", 1L));
        assertThat(shop.audit("--json", "--billed-through=2026-02-28").findings())
                .isEmpty();
    }
}
