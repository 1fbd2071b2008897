package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, the command ends in time, says why in plain lines, and its sums hold. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesCommandTest {

    private static final List<Mistake> MISTAKES = List.copyOf(EnumSet.allOf(Mistake.class));
    private static final List<String> TABLES = List.of("bill", "orders", "weights", "zones");
    private static final List<String> DOCUMENTS = List.of("rate-card", "columns");

    @TempDir
    Path folder;

    static Stream<Arguments> tables() {
        return cases(TABLES, HostileTables.all());
    }

    static Stream<Arguments> documents() {
        return cases(DOCUMENTS, HostileDocuments.all());
    }

    private static Stream<Arguments> cases(List<String> options, Map<String, Function<String, byte[]>> hostile) {
        return options.stream().flatMap(option -> hostile.keySet().stream().map(name -> Arguments.of(option, name)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tables")
    void a_hostile_table_is_read_or_refused_in_plain_words(String option, String name) throws IOException {
        audit(option, HostileTables.all().get(name));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("documents")
    void a_hostile_document_is_read_or_refused_in_plain_words(String option, String name) throws IOException {
        audit(option, HostileDocuments.all().get(name));
    }

    @Test
    void there_are_many_of_them() {
        assertThat(HostileTables.all()).hasSizeGreaterThan(60);
        assertThat(HostileDocuments.all()).hasSizeGreaterThan(40);
    }

    private void audit(String option, Function<String, byte[]> hostile) throws IOException {
        ShopFiles shop = ShopFiles.in(folder, MISTAKES);
        String good = Files.readString(shop.file(option));
        Files.write(shop.file(option), hostile.apply(good));

        CommandRun run = shop.audit("--json");

        assertThat(run.errLines())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("\tat ", "Exception in")
                        .doesNotContainPattern("\\p{Cntrl}")
                        .hasSizeLessThan(10_000));
        assertThat(run.exit()).as(run.err()).isIn(0, 2);
        if (run.exit() == 0) {
            assertProved(run.json());
            assertThat(shop.out().resolve("audit.csv")).isNotEmptyFile();
        } else {
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank();
            assertThat(shop.out()).isDirectoryNotContaining(file -> !file.endsWith("findings.csv"));
        }
    }

    private static void assertProved(Map<String, String> json) {
        BigDecimal proof = amount(json, "expected")
                .add(amount(json, "overAmount"))
                .subtract(amount(json, "underAmount"))
                .add(amount(json, "outside"));
        assertThat(proof).isEqualTo(amount(json, "billed"));
    }

    private static BigDecimal amount(Map<String, String> json, String name) {
        return new BigDecimal(json.get(name));
    }
}
