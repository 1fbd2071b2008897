package dev.retour.json;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of the project, wherever a test runs. */
final class Project {

    private Project() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path card(String name) {
        return root().resolve("examples/data/cards").resolve(name);
    }
}
