package dev.retour.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.testkit.SimulatedCourier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command audits a month of a large shop in a gigabyte. */
@Tag("full")
class LargeAuditIT {

    private static final long PARCELS = 900_000;
    private static final long LINES = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void a_bill_of_a_million_lines_fits_in_1_GiB() throws Exception {
        LargeFiles.write(folder, PARCELS, LINES);

        Jvm.Ended ended = audit();

        assertThat(ended.code()).as(ended.errors()).isZero();
        String sums = ended.lastLine();
        assertThat(number(sums, "parcels")).isEqualByComparingTo(BigDecimal.valueOf(PARCELS));
        assertThat(number(sums, "lines")).isEqualByComparingTo(BigDecimal.valueOf(LINES));
        assertThat(number(sums, "rejectedRows")).isZero();
        assertThat(number(sums, "over")).isPositive();
        assertThat(number(sums, "expected")
                        .add(number(sums, "overAmount"))
                        .subtract(number(sums, "underAmount"))
                        .add(number(sums, "outside")))
                .isEqualByComparingTo(number(sums, "billed"));
    }

    private Jvm.Ended audit() throws Exception {
        return new Jvm(folder)
                .run(
                        "-Xmx1g",
                        "-jar",
                        Packaged.JAR.toString(),
                        "audit",
                        "--orders=" + folder.resolve("orders.csv"),
                        "--bill=" + folder.resolve("bill.csv"),
                        "--rate-card=" + folder.resolve("card.json"),
                        "--columns=" + folder.resolve("columns.json"),
                        "--account=" + SimulatedCourier.ACCOUNT,
                        "--out=" + folder.resolve("out"),
                        "--json");
    }

    private static BigDecimal number(String json, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":(-?[0-9.]+)").matcher(json);
        assertThat(matcher.find()).as(field + " in " + json).isTrue();
        return new BigDecimal(matcher.group(1));
    }
}
