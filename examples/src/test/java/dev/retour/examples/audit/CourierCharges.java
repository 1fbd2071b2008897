package dev.retour.examples.audit;

import dev.retour.examples.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The public invoice of an Indian courier, which lies beside the project; without it a test is skipped. */
final class CourierCharges {

    private final Path root = root();
    private final Path data = root.resolve("../shared/data/courier-charges").normalize();

    CourierCharges() {
        Assumptions.assumeTrue(
                Files.isRegularFile(invoice()),
                "Skipped: the invoice is not at ../shared/data/courier-charges beside the project.");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    Path invoice() {
        return data.resolve("invoice.csv");
    }

    /** What the audit must come to, computed by other means. */
    Path expected() {
        return data.resolve("expected.csv");
    }

    Path card() {
        return document("rate-card.json");
    }

    Path columns() {
        return document("columns.json");
    }

    private Path document(String name) {
        return root.resolve("examples/src/test/resources/courier-charges").resolve(name);
    }

    CommandRun audit(Path out) {
        return audit(invoice(), columns(), out);
    }

    CommandRun audit(Path bill, Path columns, Path out) {
        return CommandRun.of(new ArrayList<>(List.of(
                "audit",
                "--orders=" + data.resolve("order-report.csv"),
                "--weights=" + data.resolve("sku-master.csv"),
                "--zones=" + data.resolve("pincode-zones.csv"),
                "--bill=" + bill,
                "--rate-card=" + card(),
                "--columns=" + columns,
                "--out=" + out,
                "--json")));
    }
}
