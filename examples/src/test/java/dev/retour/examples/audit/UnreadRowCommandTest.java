package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says where rows of the bill cannot be read, or are in a currency that the card is not in. */
class UnreadRowCommandTest {

    private static final List<Mistake> HONEST = Collections.nCopies(30, Mistake.NONE);

    @TempDir
    Path folder;

    @Test
    void a_date_that_cannot_be_read_makes_no_parcel_look_unbilled_and_no_total_look_wrong() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST);
        String row =
                Files.readString(shop.file("bill")).lines().skip(1).findFirst().orElseThrow();
        shop.replace("bill", row, row.replaceFirst("[^,]+$", "03.05.2026"));

        CommandRun run = shop.audit("--json");

        assertThat(run.json()).containsEntry("notCompared", "1").containsEntry("notBilled", "0");
        assertThat(run.findings()).isEqualTo(Map.of("CONTROL_TOTAL_MISMATCH", 1L));
        assertThat(run.outLines())
                .filteredOn(line -> line.startsWith("Do not post"))
                .hasSize(2)
                .first()
                .asString()
                .contains("rows that could not be read: 1.");
        assertThat(Table.rows(shop.out().resolve("audit.csv")))
                .filteredOn(one -> one.get("waybill").equals(row.substring(0, row.indexOf(','))))
                .singleElement()
                .satisfies(one -> assertThat(one.get("reason")).startsWith("Row bill.csv:2 of the bill names"));
    }

    @Test
    void a_bill_in_another_currency_than_the_card_may_not_be_posted_and_its_sum_is_shown() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, HONEST).replace("bill", ",CNY,", ",HKD,");
        String sum = shop.billed().toPlainString();

        CommandRun run = shop.audit("--json");

        assertThat(run.out())
                .contains("\nbeside it, not compared: HKD " + sum + "\n")
                .contains("Do not post this bill: The bill charges HKD " + sum + " and nothing in CNY")
                .doesNotContain("may be posted");
        assertThat(run.json()).containsEntry("billed", "0.00").containsEntry("otherCurrencies.HKD", sum);
    }
}
