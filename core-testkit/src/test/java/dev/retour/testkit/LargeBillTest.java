package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of a large shop is audited in a gigabyte. */
@Tag("full")
class LargeBillTest {

    @TempDir
    private Path folder;

    @Test
    void a_million_lines_against_900_000_parcels_fit_in_1_GiB() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        java(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBill.class.getName(),
                        "900000",
                        "1000000")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output)).containsPattern("(?m)^parcels=900000 lines=1000000 .* proved=true$");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
