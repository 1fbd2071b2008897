package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.testkit.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command never writes over a file that it shall read, nor removes one: it says so before it has touched anything. */
class InputIsResultTest {

    private static final List<String> OPTIONS = List.of("orders", "weights", "zones", "bill", "rate-card", "columns");
    private static final List<String> RESULTS =
            List.of("audit.csv", "findings.csv", "audit.csv.part", "findings.csv.part");

    @TempDir
    Path folder;

    private ShopFiles shop;

    @BeforeEach
    void write_the_files_of_a_shop() throws IOException {
        shop = ShopFiles.in(folder, Collections.nCopies(3, Mistake.NONE));
        Files.createDirectory(shop.out());
    }

    static Stream<Arguments> inputsAndResults() {
        return OPTIONS.stream().flatMap(option -> RESULTS.stream().map(result -> Arguments.of(option, result)));
    }

    private void assertRefused(CommandRun run, Path kept, String content) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().asString().contains(": command.INPUT_IS_RESULT: The input ");
        assertThat(kept).hasContent(content);
    }

    @ParameterizedTest
    @MethodSource("inputsAndResults")
    void no_input_bears_the_name_of_a_result(String option, String result) throws IOException {
        String content = Files.readString(shop.file(option));
        Path moved = Files.move(shop.file(option), shop.out().resolve(result));
        shop.with(option, Optional.of(moved));

        assertRefused(shop.audit(), moved, content);

        assertThat(shop.out()).isDirectoryNotContaining(file -> !file.equals(moved));
    }

    @Test
    void a_bill_called_audit_csv_where_one_stands_is_not_lost() throws IOException {
        String content = Files.readString(shop.file("bill"));
        Path bill = Files.move(shop.file("bill"), folder.resolve("audit.csv"));
        shop.with("bill", Optional.of(folder.resolve("out/../audit.csv")));

        assertRefused(shop.auditTo(folder.resolve("out/..")), bill, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.csv", "findings.csv.part"})
    void a_link_does_not_hide_an_input(String result) throws IOException {
        String content = Files.readString(shop.file("bill"));
        Path bill = shop.file("bill");
        Files.createSymbolicLink(shop.out().resolve(result), bill);

        assertRefused(shop.audit(), bill, content);
        assertThat(shop.out().resolve(result)).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.csv", "audit.csv.part"})
    void a_second_name_does_not_hide_an_input(String result) throws IOException {
        String content = Files.readString(shop.file("bill"));
        Path bill = shop.file("bill");
        Files.createLink(shop.out().resolve(result), bill);

        assertRefused(shop.audit(), bill, content);
    }

    @Test
    void a_link_to_the_folder_does_not_hide_an_input() throws IOException {
        String content = Files.readString(shop.file("bill"));
        Path bill = Files.move(shop.file("bill"), shop.out().resolve("audit.csv"));
        Files.createSymbolicLink(folder.resolve("elsewhere"), shop.out());
        shop.with("bill", Optional.of(bill));

        assertRefused(shop.auditTo(folder.resolve("elsewhere")), bill, content);
    }

    @Test
    void every_such_input_is_told_in_the_language_that_is_asked_for() throws IOException {
        shop.with("bill", Optional.of(Files.move(shop.file("bill"), shop.out().resolve("audit.csv"))));
        shop.with(
                "orders", Optional.of(Files.move(shop.file("orders"), shop.out().resolve("findings.csv"))));

        assertThat(shop.audit("--lang=zh").errLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("command.INPUT_IS_RESULT: 输入"));
    }

    @Test
    void results_beside_the_inputs_under_other_names_are_fine() {
        assertThat(shop.auditTo(folder).exit()).isZero();
        assertThat(shop.auditTo(folder).exit()).isZero();
        assertThat(folder.resolve("audit.csv")).isNotEmptyFile();
    }
}
