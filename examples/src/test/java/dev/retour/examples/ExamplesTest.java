package dev.retour.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.house.Checkout;
import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {

    private static final Path GOLDEN = Checkout.root().resolve("examples/src/test/resources/golden");

    @Test
    void the_quick_start_prints_what_the_documentation_shows() throws IOException {
        Checkout.holds(GOLDEN.resolve("quick-start.txt"), Console.of(QuickStart::main));
    }

    @Test
    void the_first_returns_print_what_the_documentation_shows() throws IOException {
        Checkout.holds(GOLDEN.resolve("return-quick-start.txt"), Console.of(ReturnQuickStart::main));
        Checkout.holds(GOLDEN.resolve("first-return.txt"), Console.of(FirstReturn::main));
    }

    @Test
    void a_refusal_is_explained_as_the_documentation_shows() throws IOException {
        Checkout.holds(GOLDEN.resolve("refusal.txt"), Console.of(RefusalExample::main));
    }

    @Test
    void due_work_is_done_as_the_documentation_shows() throws IOException {
        Checkout.holds(GOLDEN.resolve("due-work.txt"), Console.of(DueWorkExample::main));
    }

    @Test
    void the_rate_card_prices_a_parcel_and_tells_its_fault() throws IOException {
        Checkout.holds(GOLDEN.resolve("rate-card.txt"), Console.of(RateCardExample::main));
        Checkout.holds(
                GOLDEN.resolve("rate-card.json"),
                Documents.standard().write(DocumentTypes.RATE_CARD, RateCardExample.card()));
    }

    @Test
    void a_card_is_read_and_checked_alone() throws IOException {
        assertThat(RateCardExample.read(GOLDEN.resolve("rate-card.json"))).isEqualTo(RateCardExample.card());
    }

    @Test
    void the_policy_judges_a_return_and_tells_its_fault() throws IOException {
        Checkout.holds(GOLDEN.resolve("policy.txt"), Console.of(PolicyExample::main));
        Checkout.holds(
                GOLDEN.resolve("policy.json"),
                Documents.standard().write(DocumentTypes.RETURN_POLICY, PolicyExample.policy()));
    }

    @Test
    void a_policy_is_read_and_checked_alone() throws IOException {
        assertThat(PolicyExample.read(GOLDEN.resolve("policy.json"))).isEqualTo(PolicyExample.policy());
    }

    @Test
    void the_embedded_audit_prints_what_the_documentation_shows() throws IOException {
        Checkout.holds(GOLDEN.resolve("embedded-audit.txt"), Console.of(EmbeddedAudit::main));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "long"})
    void a_bill_is_read_by_its_map_as_the_documentation_shows(String name) throws IOException {
        Path maps = Checkout.root().resolve("examples/data/maps");
        String printed = Console.of(() -> readBill(maps.resolve(name + ".json"), maps.resolve(name + ".csv")));

        Checkout.holds(GOLDEN.resolve("bill-" + name + ".txt"), printed);
    }

    private static void readBill(Path map, Path bill) {
        try {
            ColumnMapExample.main(map.toString(), bill.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
