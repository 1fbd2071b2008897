package dev.retour.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who uses only the matching may leave out every jar that the core brings. */
class MatchingAloneTest {

    @TempDir
    private Path folder;

    @Test
    void matching_needs_no_other_jar() throws Exception {
        Path output = folder.resolve("output.txt");
        String classPath = place(MatchPlan.class) + File.pathSeparator + place(MatchingAlone.class);
        Process process = new ProcessBuilder(java(), "-cp", classPath, MatchingAlone.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output).strip()).isEqualTo("groups=1 difference=0 left=1 right=0 others=0");
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
