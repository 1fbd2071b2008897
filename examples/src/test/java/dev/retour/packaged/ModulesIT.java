package dev.retour.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published jar says what it is made of, and keeps its inside to itself. */
class ModulesIT {

    private static final Map<String, String> JARS = Map.of(
            "core", "dev.retour.core",
            "core-testkit", "dev.retour.testkit",
            "adapters-csv", "dev.retour.csv",
            "adapters-jdbc", "dev.retour.jdbc");

    @TempDir
    private Path folder;

    static Stream<String> folders() {
        return JARS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_published_jar_has_a_descriptor(String module) throws Exception {
        ModuleDescriptor descriptor = descriptor(module);

        assertThat(descriptor.name()).isEqualTo(JARS.get(module));
        assertThat(descriptor.isAutomatic()).isFalse();
        assertThat(descriptor.exports())
                .isNotEmpty()
                .noneMatch(exported -> exported.source().contains(".internal") && !exported.isQualified());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothing_needs_a_jar_without_a_descriptor(String module) throws Exception {
        assertThat(descriptor(module).requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .isSubsetOf(
                        "java.base",
                        "java.sql",
                        "dev.retour.core",
                        "org.joda.money",
                        "com.fasterxml.jackson.core",
                        "org.slf4j",
                        "de.siegmar.fastcsv",
                        "org.junit.jupiter.api",
                        "org.assertj.core");
    }

    @Test
    void java_describes_the_core_without_its_inside() throws Exception {
        Jvm.Ended ended = new Jvm(folder).run("-p", Packaged.LIB.toString(), "--describe-module", "dev.retour.core");

        List<String> exports = ended.lines().stream()
                .filter(line -> line.startsWith("exports "))
                .toList();
        assertThat(exports).contains("exports dev.retour.kernel", "exports dev.retour.json");
        assertThat(exports).noneMatch(line -> line.contains("internal"));
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    private static ModuleDescriptor descriptor(String module) throws Exception {
        return ModuleFinder.of(jar(module)).findAll().iterator().next().descriptor();
    }

    private static Path jar(String module) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches("retour-.*\\d(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
