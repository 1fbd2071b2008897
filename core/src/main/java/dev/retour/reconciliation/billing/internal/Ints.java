package dev.retour.reconciliation.billing.internal;

import java.util.Arrays;

/** A column of {@code int} that grows. */
public final class Ints {

    private static final int FIRST_CAPACITY = 1024;

    private int[] values = new int[FIRST_CAPACITY];
    private int size;

    /** Starts empty. */
    public Ints() {}

    /**
     * Adds a value at the end.
     *
     * @param value the value
     */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
        }
        values[size++] = value;
    }

    /**
     * A value.
     *
     * @param row its row, from 0
     * @return the value
     */
    public int get(int row) {
        return values[row];
    }

    /**
     * How many values there are.
     *
     * @return the count
     */
    public int size() {
        return size;
    }
}
