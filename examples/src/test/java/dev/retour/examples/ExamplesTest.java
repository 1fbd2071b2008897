package dev.retour.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.house.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    private static final Path GOLDEN = Checkout.root().resolve("examples/src/test/resources/golden");

    @Test
    void the_quick_start_prints_what_the_documentation_shows() throws IOException {
        Checkout.holds(GOLDEN.resolve("quick-start.txt"), Console.of(QuickStart::main));
    }

    @Test
    void the_audit_of_the_shipped_sample_prints_what_the_documentation_shows(@TempDir Path out) throws IOException {
        Path sample = Checkout.root().resolve("examples/data/cn-shop");
        String[] args = {
            "audit",
            "--orders=" + sample.resolve("orders.csv"),
            "--weights=" + sample.resolve("weights.csv"),
            "--zones=" + sample.resolve("zones.csv"),
            "--bill=" + sample.resolve("bill.csv"),
            "--rate-card=" + sample.resolve("rate-card.json"),
            "--columns=" + sample.resolve("columns.json"),
            "--account=1234567890",
            "--out=" + out
        };
        int[] exit = new int[1];
        String printed = Console.of(() -> exit[0] = RetourCommand.commandLine().execute(args));

        assertThat(exit[0]).isZero();
        Checkout.holds(GOLDEN.resolve("audit.txt"), printed);
    }
}
