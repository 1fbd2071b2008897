package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** What a host takes on with Retour: these jars and no other. */
class ClosureTest {

    @Test
    void core_brings_three_jars() throws IOException {
        assertThat(module("core/pom.xml").comeAlong())
                .containsExactly(
                        "com.fasterxml.jackson.core:jackson-core", "org.joda:joda-money", "org.slf4j:slf4j-api");
    }

    @Test
    void the_csv_adapters_bring_core_and_one_jar() throws IOException {
        assertThat(module("adapters-csv/pom.xml").comeAlong())
                .containsExactly("de.siegmar:fastcsv", "dev.retour:retour-core");
    }

    @Test
    void the_testkit_brings_core_and_the_tools_of_its_kits() throws IOException {
        assertThat(module("core-testkit/pom.xml").comeAlong())
                .containsExactly(
                        "dev.retour:retour-core", "org.assertj:assertj-core", "org.junit.jupiter:junit-jupiter-api");
    }

    @Test
    void the_jdbc_adapters_bring_core_alone() throws IOException {
        assertThat(module("adapters-jdbc/pom.xml").comeAlong()).containsExactly("dev.retour:retour-core");
    }

    @Test
    void the_parent_brings_nothing() throws IOException {
        assertThat(module("pom.xml").comeAlong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {JsonFactory.class, Money.class, Logger.class, CsvReader.class})
    void those_jars_bring_nothing(Class<?> ofJar) throws IOException, URISyntaxException {
        Path jar = Path.of(
                ofJar.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path pom = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".pom"));

        assertBringsNothing(pom, repository(jar));
    }

    private static void assertBringsNothing(Path pom, Path repository) throws IOException {
        assertThat(Pom.read(pom).comeAlong()).as(pom.getFileName().toString()).isEmpty();
        for (Path parent : Pom.read(pom).parent(repository)) {
            assertBringsNothing(parent, repository);
        }
    }

    /** The folder above group, artifact and version: the one that holds the group of the parent too. */
    private static Path repository(Path jar) {
        Path folder = jar.getParent().getParent().getParent();
        while (!Files.isDirectory(folder.resolve("org/junit"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Pom module(String path) throws IOException {
        return Pom.read(Checkout.root().resolve(path));
    }
}
