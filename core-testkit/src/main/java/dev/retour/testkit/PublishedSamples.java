package dev.retour.testkit;

import dev.retour.json.StoredForms;
import dev.retour.published.Published;
import dev.retour.store.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * A sample of every message that listeners get, with every field filled: the very texts of the page of messages, for the tests of a
 * listener. Immutable and thread-safe.
 */
public final class PublishedSamples {

    private PublishedSamples() {}

    /**
     * The text of a message.
     *
     * @param kind what it tells
     * @return its data, as one line of JSON of the present schema
     */
    public static String text(Published.Kind kind) {
        String type =
                kind.name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        String file = "published/published." + type + ".json";
        try (InputStream sample = Objects.requireNonNull(PublishedSamples.class.getResourceAsStream(file), file)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same as a value.
     *
     * @param kind what it tells
     * @return what a listener makes of it
     */
    public static Published value(Published.Kind kind) {
        Form<Published> form = StoredForms.standard().published();
        return form.read(form.schema(), text(kind));
    }
}
