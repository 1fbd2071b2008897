package dev.retour.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources and documents of the project lie, for tests that read them. */
final class Checkout {

    private Checkout() {}

    /** The folder that holds all modules. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** A file of the project as text. */
    static String read(String path) throws IOException {
        return Files.readString(root().resolve(path));
    }

    /** Whether this run rewrites documents instead of checking them. */
    static boolean isUpdate() {
        return Boolean.getBoolean("retour.update");
    }
}
