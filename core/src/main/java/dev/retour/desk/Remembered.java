package dev.retour.desk;

import dev.retour.store.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that remembers what it read and wrote last, since the next command on an aggregate reads the very text that the
 * one before has written. A text has one value, so nothing can be stale. Thread-safe.
 *
 * @param <T> the Java type, immutable
 */
final class Remembered<T> implements Form<T> {

    private static final int MOST = 512;

    /**
     * The values that were asked for last.
     *
     * @param <V> the Java type
     */
    private static final class LastAsked<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        LastAsked() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    private final Form<T> form;
    private final Map<String, T> values = new LastAsked<>();

    Remembered(Form<T> form) {
        this.form = form;
    }

    @Override
    public int schema() {
        return form.schema();
    }

    @Override
    public String write(T value) {
        String data = form.write(value);
        remember(data, value);
        return data;
    }

    @Override
    public T read(int schema, String data) {
        if (schema != schema()) {
            return form.read(schema, data);
        }
        return Optional.ofNullable(known(data)).orElseGet(() -> read(data));
    }

    private T read(String data) {
        T value = form.read(schema(), data);
        remember(data, value);
        return value;
    }

    private synchronized @Nullable T known(String data) {
        return values.get(data);
    }

    private synchronized void remember(String data, T value) {
        values.put(data, value);
    }
}
