package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a run appear together or not at all, and never beside those of another run. */
class ResultsTest {

    private static final List<String> NAMES = List.of("findings.csv", "audit.csv");

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void leave_results_of_an_earlier_run() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        for (String name : NAMES) {
            Files.writeString(out.resolve(name), "earlier");
        }
    }

    private Results begun() throws IOException {
        Results results = Results.in(out);
        for (String name : NAMES) {
            results.begin(name, List.of("later"));
        }
        return results;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void those_of_an_earlier_run_stay_until_the_new_ones_are_whole() throws IOException {
        try (Results results = begun()) {
            for (String name : NAMES) {
                assertThat(out.resolve(name)).hasContent("earlier");
            }
            results.publish();
        }
        for (String name : NAMES) {
            assertThat(out.resolve(name)).hasContent("\uFEFFlater");
        }
        assertThat(left()).containsExactly("audit.csv", "findings.csv");
    }

    @Test
    void a_run_that_breaks_off_leaves_nothing() throws IOException {
        begun().close();

        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings.csv", "audit.csv"})
    void a_file_that_cannot_be_removed_keeps_no_other_one(String stuck) throws IOException {
        Results results = begun();
        Path part = out.resolve(stuck + ".part");
        Files.delete(part);
        Files.createFile(Files.createDirectory(part).resolve("mine"));

        assertThatExceptionOfType(DirectoryNotEmptyException.class).isThrownBy(results::close);

        assertThat(left()).containsExactly(stuck + ".part");
    }

    @Test
    void of_several_that_cannot_be_removed_each_is_told() throws IOException {
        Results results = begun();
        for (String name : NAMES) {
            Path part = out.resolve(name + ".part");
            Files.delete(part);
            Files.createFile(Files.createDirectory(part).resolve("mine"));
        }

        assertThatExceptionOfType(DirectoryNotEmptyException.class)
                .isThrownBy(results::close)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(left()).containsExactly("audit.csv.part", "findings.csv.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings.csv", "audit.csv"})
    void if_one_file_cannot_get_its_name_the_other_does_not_keep_its_own(String lost) throws IOException {
        try (Results results = begun()) {
            Files.delete(out.resolve(lost + ".part"));
            assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(results::publish);
        }
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings.csv", "audit.csv"})
    void a_full_disk_leaves_no_file_beside_one_of_an_earlier_run(String name) throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "Skipped: this system has no disk that is always full.");
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.HEAVIER));
        Files.createSymbolicLink(out.resolve(name + ".part"), full);

        CommandRun run = shop.audit();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().asString().startsWith("A file cannot be read or written: ");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void where_an_earlier_result_cannot_be_removed_nothing_new_is_put_beside_it() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.HEAVIER));
        Files.delete(out.resolve("audit.csv"));
        Files.createFile(Files.createDirectory(out.resolve("audit.csv")).resolve("mine"));

        CommandRun run = shop.audit();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("audit.csv");
        assertThat(out.resolve("findings.csv")).hasContent("earlier");
        assertThat(out.resolve("audit.csv/mine")).exists();
        assertThat(left()).containsExactly("audit.csv", "findings.csv");
    }

    @Test
    void unusable_input_leaves_its_findings_alone() throws IOException {
        ShopFiles shop = ShopFiles.in(folder, List.of(Mistake.NONE));
        Files.writeString(shop.file("bill"), "no,bill\n");

        assertThat(shop.audit().exit()).isEqualTo(2);

        assertThat(Table.rows(out.resolve("findings.csv"))).isNotEmpty();
        assertThat(left()).containsExactly("findings.csv");
    }
}
