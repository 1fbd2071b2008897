package dev.retour.reconciliation.billing.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of values that repeat: each different value is kept once.
 *
 * @param <T> the type of a value
 */
public final class Dictionary<T> {

    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final Ints rows = new Ints();

    /** Starts empty. */
    public Dictionary() {}

    /**
     * Adds a value at the end.
     *
     * @param value the value
     */
    public void add(T value) {
        Integer code = codes.get(value);
        if (code == null) {
            code = values.size();
            codes.put(value, code);
            values.add(value);
        }
        rows.add(code);
    }

    /**
     * A value.
     *
     * @param row its row, from 0
     * @return the value
     */
    public T get(int row) {
        return values.get(rows.get(row));
    }

    /**
     * The number of a value, the same for equal values.
     *
     * @param row its row, from 0
     * @return the number, from 0
     */
    public int code(int row) {
        return rows.get(row);
    }

    /**
     * How many rows there are.
     *
     * @return the count
     */
    public int size() {
        return rows.size();
    }

    /**
     * How many different values there are.
     *
     * @return the count
     */
    public int values() {
        return values.size();
    }
}
