package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.retour.kernel.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of rooms in the documentation is the list that the arrows are checked by. */
class ArchitectureTableTest {

    private static final String PAGE = "docs/explanation/architecture.md";

    private static final String BEGIN = "<!-- rooms: printed by ArchitectureTableTest -->\n";

    private static final String END = "<!-- end of rooms -->\n";

    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.*?)\\.\\s", Pattern.DOTALL);

    private static final Set<String> PUBLIC = publicPackages();

    @Test
    void the_table_of_the_documentation_holds_every_room_and_its_arrows() throws IOException {
        String page = Checkout.read(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Checkout.isUpdate()) {
            Files.writeString(Checkout.root().resolve(PAGE), page.substring(0, begin) + table() + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("%s is out of date. Run this test with -Dretour.update=true and read the difference.", PAGE)
                .isEqualTo(table());
    }

    @Test
    void every_package_with_public_types_is_a_room() {
        assertThat(PUBLIC)
                .as("Each package with public types needs its arrows in Room.")
                .allMatch(name -> Room.of(Room.ROOT, name).isPresent());
    }

    @Test
    void the_module_exports_every_room_and_nothing_else() throws IOException {
        Set<String> rooms =
                PUBLIC.stream().filter(name -> !Room.isInternal(name)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(descriptor().exports())
                .as("module-info.java exports the packages with public types that are not internal.")
                .allMatch(export -> !export.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(rooms);
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("| room | what it holds | may use |\n|---|---|---|\n");
        for (Room room : Room.values()) {
            if (PUBLIC.contains(room.packageBelow(Room.ROOT))) {
                table.append("| `%s` | %s | %s |\n"
                        .formatted(room.path().isEmpty() ? Room.ROOT : room.path(), what(room), room.mayUse()));
            }
        }
        return table.toString();
    }

    /** The first sentence of the documentation of the package. */
    private static String what(Room room) throws IOException {
        String home = room.packageBelow(Room.ROOT).replace('.', '/');
        String path = "core/src/main/java/" + home + "/package-info.java";
        Matcher sentence = FIRST_SENTENCE.matcher(Checkout.read(path));
        assertThat(sentence.find()).as("%s starts with a sentence.", path).isTrue();
        return sentence.group(1).replace("\n *", "\n").replaceAll("\\s+", " ").strip();
    }

    private static Set<String> publicPackages() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Room.ROOT).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ModuleDescriptor descriptor() throws IOException {
        URI classes = URI.create(ReasonCode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        try (InputStream descriptor =
                classes.resolve("module-info.class").toURL().openStream()) {
            return ModuleDescriptor.read(descriptor);
        }
    }
}
