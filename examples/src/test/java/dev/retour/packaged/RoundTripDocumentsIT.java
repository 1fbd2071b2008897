package dev.retour.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.json.DocumentType;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every type of document comes back as it was, on the module path, from the jars. */
class RoundTripDocumentsIT {

    @TempDir
    private Path folder;

    @Test
    void every_type_of_document_makes_the_round_trip() throws Exception {
        Jvm.Ended ended = roundTrip();

        List<String> samples = documentTypes().stream()
                .map(schema -> schema + "  a sample  same")
                .toList();
        assertThat(ended.lines()).containsAll(samples);
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    @Test
    void the_documents_of_the_examples_make_it_too() throws Exception {
        List<String> files = new ArrayList<>(List.of(Packaged.cards()));
        files.add(Path.of("src", "test", "resources", "courier-charges", "columns.json")
                .toString());

        Jvm.Ended ended = roundTrip(files.toArray(String[]::new));

        assertThat(ended.lines()).filteredOn(line -> !line.contains("a sample")).hasSameSizeAs(files);
        assertThat(ended.lines()).allMatch(line -> line.endsWith("  same"));
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    @Test
    void a_document_that_cannot_be_read_is_told() throws Exception {
        Jvm.Ended ended = roundTrip("src/test/resources/no-card.json");

        assertThat(ended.lastLine()).isEqualTo("retour/rate-card/1  src/test/resources/no-card.json  CHANGED");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void constants_are_found_in_all_jars() throws Exception {
        assertThat(documentTypes())
                .contains("retour/rate-card/1", "retour/column-maps/1", "retour/order/1", "retour/order-fact/1");
    }

    private Jvm.Ended roundTrip(String... files) throws IOException, InterruptedException {
        String main = Packaged.MODULE + "/dev.retour.examples.documents.RoundTripDocuments";
        List<String> arguments = new ArrayList<>(List.of("-p", Packaged.modulePath(), "-m", main));
        arguments.addAll(Arrays.asList(files));
        return new Jvm(folder).run(arguments.toArray(String[]::new));
    }

    /** The schemas of all public constants of the published jars that are types of documents. */
    private static TreeSet<String> documentTypes() throws Exception {
        TreeSet<String> schemas = new TreeSet<>();
        for (String module : List.of("dev.retour.core", "dev.retour.csv")) {
            try (ModuleReader jar = Packaged.module(module).open();
                    Stream<String> entries = jar.list()) {
                for (String entry :
                        entries.filter(RoundTripDocumentsIT::isClass).toList()) {
                    collect(
                            Class.forName(className(entry), false, RoundTripDocumentsIT.class.getClassLoader()),
                            schemas);
                }
            }
        }
        return schemas;
    }

    private static boolean isClass(String entry) {
        return entry.startsWith("dev/") && entry.endsWith(".class") && !entry.endsWith("package-info.class");
    }

    private static String className(String entry) {
        return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }

    private static void collect(Class<?> type, TreeSet<String> schemas) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            boolean isConstant = Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers);
            if (isConstant && field.getType() == DocumentType.class) {
                schemas.add(((DocumentType<?>) field.get(null)).schema());
            }
        }
    }
}
