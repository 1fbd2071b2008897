package dev.retour.packaged;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a build of this module leaves behind: the thin jar, and the jars it needs beside it. */
final class Packaged {

    static final Path JAR = Path.of("target", "retour.jar");
    static final Path LIB = Path.of("target", "lib");
    static final String MODULE = "dev.retour.examples";

    private Packaged() {}

    /** The module path of the program. */
    static String modulePath() {
        return JAR + File.pathSeparator + LIB;
    }

    /** A module of the library, from its jar. */
    static ModuleReference module(String name) {
        return ModuleFinder.of(LIB).find(name).orElseThrow(() -> new AssertionError("No jar holds " + name + "."));
    }

    /** The cards that come with the examples. */
    static String[] cards() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("data", "cards"))) {
            return files.map(Path::toString).sorted().toArray(String[]::new);
        }
    }
}
