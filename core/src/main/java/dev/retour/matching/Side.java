package dev.retour.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How to read the rows of one side. Immutable; thread-safe if its functions are.
 *
 * <p>The functions must give the same answer for the same row every time, in every JVM. Id, date and amount order the rows
 * inside a group; rows that agree in all three must be interchangeable. The amounts of a group are added up, so all rows
 * of a side are in one currency; rows of several are matched with the currency as a key.
 *
 * @param <T> the type of a row; any type of the host
 */
public final class Side<T> {

    private final Optional<String> unnamed;
    private final Function<T, String> id;
    private final ToLongFunction<T> amount;
    private final Function<T, @Nullable LocalDate> date;
    private final Map<String, Function<T, @Nullable String>> keys;

    private Side(
            Optional<String> unnamed,
            Function<T, String> id,
            ToLongFunction<T> amount,
            Function<T, @Nullable LocalDate> date,
            Map<String, Function<T, @Nullable String>> keys) {
        this.unnamed = unnamed;
        this.id = id;
        this.amount = amount;
        this.date = date;
        this.keys = Collections.unmodifiableMap(keys);
    }

    /**
     * A side without keys, whose rows are named by {@code toString}, have the amount 0 and no date. If the type has no
     * {@code toString} of its own, the side needs an {@link #id}: that of {@code Object} is another one in every JVM, and so
     * would be the order of the rows.
     *
     * @param type the type of a row
     * @param <T> the type of a row
     * @return the side
     */
    public static <T> Side<T> of(Class<T> type) {
        Optional<String> unnamed = hasText(type) ? Optional.empty() : Optional.of(type.getName());
        return new Side<>(unnamed, row -> type.cast(row).toString(), row -> 0, row -> null, Map.of());
    }

    /** An interface that does not declare it says nothing about its rows. */
    private static boolean hasText(Class<?> type) {
        try {
            return !type.getMethod("toString").getDeclaringClass().equals(Object.class);
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Refuses a side whose rows nothing names. */
    void requireId() {
        unnamed.ifPresent(type -> {
            throw new IllegalArgumentException("Rows of " + type
                    + " have no toString of their own, so nothing orders them. Name them with id(...).");
        });
    }

    /**
     * Sets the id.
     *
     * @param function gives the external id of a row
     * @return a new side
     */
    public Side<T> id(Function<T, String> function) {
        return new Side<>(Optional.empty(), function, amount, date, keys);
    }

    /**
     * Sets the amount.
     *
     * @param function gives the signed amount of a row in the smallest unit of the one currency of the side
     * @return a new side
     */
    public Side<T> amount(ToLongFunction<T> function) {
        return new Side<>(unnamed, id, function, date, keys);
    }

    /**
     * Sets the date.
     *
     * @param function gives the business date of a row, or null
     * @return a new side
     */
    public Side<T> date(Function<T, @Nullable LocalDate> function) {
        return new Side<>(unnamed, id, amount, function, keys);
    }

    /**
     * Adds or replaces a key.
     *
     * @param name the name that passes use
     * @param function gives the key of a row; null or the empty text if it has none
     * @return a new side
     */
    public Side<T> key(String name, Function<T, @Nullable String> function) {
        Map<String, Function<T, @Nullable String>> more = new LinkedHashMap<>(keys);
        more.put(name, function);
        return new Side<>(unnamed, id, amount, date, more);
    }

    String idOf(T row) {
        return id.apply(row);
    }

    long amountOf(T row) {
        return amount.applyAsLong(row);
    }

    long dayOf(T row) {
        LocalDate day = date.apply(row);
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    boolean hasKey(String name) {
        return keys.containsKey(name);
    }

    Function<T, @Nullable String> key(String name) {
        return keys.getOrDefault(name, row -> null);
    }
}
