package dev.retour.store;

/**
 * How values of one Java type are stored as text, for ever.
 *
 * <p>Writing is canonical: equal values give equal texts. Reading knows every schema of the past, and skips fields that
 * it does not know. What is skipped is not written back, so whatever changes what is written raises the number: an older
 * release then refuses instead of losing it. Thread-safe.
 *
 * @param <T> the Java type
 */
public interface Form<T> {

    /**
     * The number of the form that is written.
     *
     * @return 1 or more, growing with the releases
     */
    int schema();

    /**
     * Writes a value.
     *
     * @param value the value
     * @return canonical JSON
     */
    String write(T value);

    /**
     * Reads a value.
     *
     * @param schema the number of the form that it was written in
     * @param data what was written
     * @return the value
     * @throws UnreadableException if it cannot be read
     */
    T read(int schema, String data);
}
