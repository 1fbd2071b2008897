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

/** What the command says where rows of the orders, or whole files, cannot be read. */
class UnreadParcelCommandTest {

    @TempDir
    Path folder;

    @Test
    void an_honest_charge_of_a_parcel_whose_rows_cannot_be_read_is_not_claimed_as_unknown() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, Collections.nCopies(30, Mistake.NONE));
        Map<String, String> row = Table.rows(shop.file("orders")).stream()
                .filter(one -> one.get("payer").equals("US"))
                .findFirst()
                .orElseThrow();
        String orders = Files.readString(shop.file("orders"));
        String start = row.get("parcel") + "," + row.get("order") + ",";
        StringBuilder broken = new StringBuilder();
        orders.lines()
                .map(line -> line.startsWith(start) ? line.replaceFirst(",[0-9]+,", ",two,") : line)
                .forEach(line -> broken.append(line).append('\n'));
        Files.writeString(shop.file("orders"), broken);

        CommandRun run = shop.audit("--json");

        assertThat(run.exit()).isZero();
        assertThat(run.findings()).isEqualTo(Map.of("PARCEL_UNREADABLE", 1L));
        assertThat(Table.rows(shop.out().resolve("findings.csv")))
                .extracting(finding -> finding.get("code"))
                .contains("parcel.PARCEL_UNREADABLE");
    }

    @Test
    void no_result_of_an_earlier_run_is_left_beside_the_findings_of_files_that_cannot_be_used() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.NONE));
        shop.audit();
        assertThat(shop.out().resolve("audit.csv")).exists();
        Files.writeString(shop.file("bill"), "no,bill\n");

        assertThat(shop.audit().exit()).isEqualTo(2);

        assertThat(shop.out().resolve("audit.csv")).doesNotExist();
        assertThat(shop.out().resolve("findings.csv")).exists();
    }
}
