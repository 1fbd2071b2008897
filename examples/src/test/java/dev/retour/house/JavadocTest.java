package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public type and method of a published jar is documented, with its parameters and its result.
 *
 * <p>The doclint of JDK 17 also wants the parameters of a compact constructor, which has none of its own. Those complaints
 * do not count, and that is why this is a test and not an option of the build.
 */
class JavadocTest {

    private static final String COMPACT_CONSTRUCTOR = "(public|protected) \\w+ \\{";

    /** A test that a kit gives to its heirs: its name is a sentence and says all. */
    private static final String PROMISE = "default void [a-z0-9]+(_[a-zA-Z0-9]+)+\\(\\) \\{";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"core", "core-testkit", "adapters-csv", "adapters-jdbc"})
    void everything_public_is_documented(String module) throws IOException {
        Path sources = Checkout.root().resolve(module).resolve("src/main/java");
        assertThat(sources).isDirectory();

        assertThat(complaints(sources)).isEmpty();
    }

    @Test
    void a_method_without_documentation_is_found() throws IOException {
        Files.writeString(
                folder.resolve("Price.java"),
                "/** A price.\n * @param cents cents */\npublic record Price(long cents) {\n"
                        + "    /** Checks. */\n    public Price {\n    }\n\n    public long twice() {\n"
                        + "        return cents * 2;\n    }\n}\n");

        assertThat(complaints(folder)).singleElement().asString().contains("Price.java:8: ");
    }

    private List<String> complaints(Path sources) throws IOException {
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = tool.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> classes = tree.filter(JavadocTest::isClass).toList();
            tool.getTask(null, files, found, null, options(), files.getJavaFileObjectsFromPaths(classes))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(JavadocTest::isAboutCode)
                .map(JavadocTest::line)
                .toList();
    }

    private List<String> options() {
        String output = folder.resolve("out").toString();
        return List.of("-quiet", "-Xdoclint:all", "-Xmaxwarns", "10000", "-Xmaxerrs", "10000", "-d", output);
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("module-info.java");
    }

    private static boolean isAboutCode(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null
                && !source(diagnostic).matches(COMPACT_CONSTRUCTOR)
                && !source(diagnostic).matches(PROMISE);
    }

    private static String source(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            String source = diagnostic.getSource().getCharContent(true).toString();
            return source.lines()
                    .skip(Math.max(0, diagnostic.getLineNumber() - 1))
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT);
    }
}
