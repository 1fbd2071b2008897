package dev.retour.examples.documents;

import dev.retour.json.DocumentType;
import dev.retour.json.Documents;
import dev.retour.kernel.Loaded;

/**
 * The way of a document to its value and back.
 *
 * @param type the type of document
 * @param sample a value with every part filled
 * @param <T> the Java type
 */
record RoundTrip<T>(DocumentType<T> type, T sample) {

    private static final Documents DOCUMENTS = Documents.standard();

    String schema() {
        return type.schema();
    }

    /** Tells whether the sample comes back equal, and its text too. */
    boolean ofSample() {
        return comesBack(sample);
    }

    /** Tells whether a document can be read, and its value comes back equal. */
    boolean of(String source, String text) {
        Loaded<T> loaded = DOCUMENTS.read(type, source, text);
        return loaded.value().filter(this::comesBack).isPresent();
    }

    private boolean comesBack(T value) {
        String text = DOCUMENTS.write(type, value);
        Loaded<T> again = DOCUMENTS.read(type, "again.json", text);
        return again.value()
                .filter(value::equals)
                .filter(back -> DOCUMENTS.write(type, back).equals(text))
                .isPresent();
    }
}
