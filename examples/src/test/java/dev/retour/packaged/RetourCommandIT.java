package dev.retour.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command starts from its jar, both ways. */
class RetourCommandIT {

    private static final String VERSION = "retour 0\\.\\d+\\.\\d+(-SNAPSHOT)?\\R";

    @TempDir
    private Path folder;

    @Test
    void it_starts_on_the_class_path() throws Exception {
        Jvm.Ended ended = new Jvm(folder).run("-jar", Packaged.JAR.toString(), "--version");

        assertThat(ended.output()).matches(VERSION);
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    @Test
    void it_starts_on_the_module_path() throws Exception {
        String main = Packaged.MODULE + "/dev.retour.examples.RetourCommand";

        Jvm.Ended ended = new Jvm(folder).run("-p", Packaged.modulePath(), "-m", main, "--version");

        assertThat(ended.output()).matches(VERSION);
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    /** The options of a subcommand are set by picocli through fields that only {@code opens} lets it reach. */
    @Test
    void its_subcommands_can_be_reached_on_the_module_path() throws Exception {
        String main = Packaged.MODULE + "/dev.retour.examples.RetourCommand";

        Jvm.Ended ended = new Jvm(folder).run("-p", Packaged.modulePath(), "-m", main, "audit", "--help");

        assertThat(ended.output()).contains("--rate-card");
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    /** The invented shop needs the kit of tests, and that its tools: all of them are beside the program. */
    @Test
    void it_plays_a_day_both_ways() throws Exception {
        String main = Packaged.MODULE + "/dev.retour.examples.RetourCommand";

        Jvm.Ended classPath = new Jvm(folder).run("-jar", Packaged.JAR.toString(), "returns", "--lang=zh");
        Jvm.Ended modulePath = new Jvm(folder).run("-p", Packaged.modulePath(), "-m", main, "returns", "--lang=zh");

        assertThat(classPath.output()).isEqualTo(Files.readString(Path.of("src/test/resources/golden/returns-zh.txt")));
        assertThat(modulePath.output()).isEqualTo(classPath.output());
        assertThat(modulePath.code()).as(modulePath.errors()).isZero();
    }
}
