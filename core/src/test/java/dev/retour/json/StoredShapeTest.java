package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Forms;
import dev.retour.store.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What a release writes back must be all that was there. So whatever changes the shape of a stored form raises its
 * number, and older releases refuse what is newer.
 */
public class StoredShapeTest {

    private static final String ADVICE = "The shape of %s changed under number %d. Raise the number with a lift; or, as"
            + " long as no release has written this number, delete %s and run with -Dretour.update=true.";

    private static final Forms FORMS = StoredForms.standard();

    private static Map<String, StoredForm<?>> forms() {
        Map<String, Form<?>> forms = Map.ofEntries(
                Map.entry("order.event", FORMS.orderEvents()),
                Map.entry("order.state", FORMS.orders()),
                Map.entry("case.event", FORMS.caseEvents()),
                Map.entry("case.state", FORMS.cases()),
                Map.entry("parcel.event", FORMS.parcelEvents()),
                Map.entry("parcel.state", FORMS.parcels()),
                Map.entry("command", FORMS.commands()),
                Map.entry("parcel.command", FORMS.parcelCommands()),
                Map.entry("reply", FORMS.replies()),
                Map.entry("published", FORMS.published()),
                Map.entry("effect", FORMS.effects()));
        Map<String, StoredForm<?>> sorted = new TreeMap<>();
        forms.forEach((name, form) -> sorted.put(name, (StoredForm<?>) form));
        return sorted;
    }

    private static Path pinned(String name, int schema) {
        return Project.root().resolve("core/src/test/resources/stored/shapes/%s.%d.json".formatted(name, schema));
    }

    /** A number that was pinned is never pinned again by itself. */
    private static void pin(Path file, String shape) throws IOException {
        if (Boolean.getBoolean("retour.update") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, shape);
        }
    }

    @Test
    void whateverChangesTheShapeOfAStoredFormRaisesItsNumber() throws IOException {
        for (Map.Entry<String, StoredForm<?>> each : forms().entrySet()) {
            StoredForm<?> form = each.getValue();
            Path file = pinned(each.getKey(), form.schema());
            pin(file, form.shape());
            assertThat(file)
                    .as("A new number is pinned with -Dretour.update=true.")
                    .exists();
            assertThat(Files.readString(file))
                    .as(ADVICE, each.getKey(), form.schema(), file.getFileName())
                    .isEqualTo(form.shape());
        }
    }

    @Test
    void everyNumberOfThePastIsPinned() {
        forms().forEach((name, form) -> {
            for (int schema = 1; schema <= form.schema(); schema++) {
                assertThat(pinned(name, schema)).exists();
            }
        });
    }

    /** A form before it grew. */
    public static final class Before {
        public record Person(String name) {}
    }

    /** The same with a component more, which may be left out. */
    public static final class After {
        public record Person(String name, Optional<String> email) {}
    }

    @Test
    void aComponentMoreIsAnotherShapeThoughOldTextsCanBeRead() {
        StoredForm<After.Person> after = StoredForm.of(After.Person.class);

        assertThat(after.read(1, "{\"name\":\"Li\"}")).isEqualTo(new After.Person("Li", Optional.empty()));
        assertThat(after.shape().replace("After", "Before"))
                .isNotEqualTo(StoredForm.of(Before.Person.class).shape());
    }
}
