package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the sources and documents of the project lie, for tests that read them. */
public final class Checkout {

    private Checkout() {}

    /** The folder that holds all modules. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** A path as it stands in the project, with slashes. */
    static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    /** The pages that a reader opens first, and all pages of the documentation. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(root());
                Stream<Path> docs = Files.walk(root().resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** Checks that a file holds this text; a run with {@code -Dretour.update=true} writes it instead. */
    public static void holds(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("retour.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        String held = Files.exists(file) ? Files.readString(file) : "";
        assertThat(held.equals(wanted)).as(() -> advice(file, held, wanted)).isTrue();
    }

    private static String advice(Path file, String held, String wanted) {
        return name(file) + " is out of date. Run this test with -Dretour.update=true and read the difference:\n"
                + Difference.between(held, wanted);
    }
}
