package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a page of the reference to what a test prints. */
public final class ReferencePage {

    private ReferencePage() {}

    /**
     * Compares a page with what it has to be, or writes it anew where that is asked for.
     *
     * @param name the name of its file
     * @param content what it has to be
     * @throws IOException if it could not be written
     */
    public static void check(String name, String content) throws IOException {
        Path file = root().resolve("docs/reference").resolve(name);
        if (Boolean.getBoolean("retour.update")) {
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("Run with -Dretour.update=true to write it anew")
                .content()
                .isEqualTo(content);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
