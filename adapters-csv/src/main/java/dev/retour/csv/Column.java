package dev.retour.csv;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Where a field is found and how its cells are read.
 *
 * <p>With a header, a column is found by one of its names; a position then says which column must bear that name, and
 * tells columns of the same name apart. Without a header, the position alone counts.
 *
 * @param names the header texts that are accepted
 * @param position the position from 1
 * @param unit the unit of numbers that bear none, such as {@code g} or {@code cm}; empty for kg and cm
 * @param values what printed texts mean, such as {@code 退回} for {@code RTO}
 * @param sign how amounts are signed; empty for {@link Sign#AS_IS}
 * @param fallback what holds where the column is missing or the cell is empty; without it the column must be there
 * @param personal whether the cells are about a person; empty for no. Only attributes can be marked
 */
@Value.Builder
public record Column(
        List<String> names,
        Optional<Integer> position,
        Optional<String> unit,
        Map<String, String> values,
        Optional<Sign> sign,
        Optional<String> fallback,
        Optional<Boolean> personal) {

    /** Copies the names and the values. */
    public Column {
        names = List.copyOf(names);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Starts a column.
     *
     * @return a builder
     */
    public static ColumnBuilder builder() {
        return new ColumnBuilder();
    }

    /**
     * A column by its header.
     *
     * @param names the header texts that are accepted
     * @return the column
     */
    public static Column named(String... names) {
        return builder().addNames(names).build();
    }

    /**
     * A column by its position.
     *
     * @param position the position from 1
     * @return the column
     */
    public static Column at(int position) {
        return builder().position(position).build();
    }

    /**
     * A value that no column holds but every row has.
     *
     * @param value the value
     * @return the column
     */
    public static Column constant(String value) {
        return builder().fallback(value).build();
    }

    /**
     * Tells whether a table must have the column.
     *
     * @return true unless there is a fallback
     */
    public boolean isRequired() {
        return fallback.isEmpty();
    }

    @Override
    public String toString() {
        String place = position.map(at -> "#" + at).orElse("");
        return names.isEmpty() ? place : String.join(" | ", names) + (place.isEmpty() ? "" : " " + place);
    }
}
