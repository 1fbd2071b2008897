package dev.retour.csv.internal;

import dev.retour.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a text was read as: a value, or why there is none.
 *
 * @param value the value; null if there is a problem
 * @param problem why there is no value; null if there is one
 * @param <T> the type of the value
 */
record Reading<T>(@Nullable T value, @Nullable Reason problem) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> failed(Reason problem) {
        return new Reading<>(null, problem);
    }
}
