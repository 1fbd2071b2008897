package dev.retour.json;

import java.util.function.Function;

/**
 * A type that is one text in a document, such as a weight.
 *
 * <p>Printing and parsing again gives an equal value.
 *
 * @param type the Java type
 * @param parse reads the text; an {@link IllegalArgumentException} of it becomes a finding with its message
 * @param print writes the text
 * @param pattern what the text looks like, as a regular expression for the JSON Schema; empty for any text
 * @param <T> the Java type
 */
public record ScalarCodec<T>(Class<T> type, Function<String, T> parse, Function<T, String> print, String pattern) {

    /**
     * A type whose {@code toString} is its text.
     *
     * @param type the Java type
     * @param parse reads the text
     * @param pattern what the text looks like; empty for any text
     * @param <T> the Java type
     * @return the codec
     */
    public static <T> ScalarCodec<T> of(Class<T> type, Function<String, T> parse, String pattern) {
        return new ScalarCodec<>(type, parse, Object::toString, pattern);
    }
}
