package dev.retour.jdbc.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column that is written or compared.
 *
 * @param name its name
 * @param isNumber whether it holds a whole number; otherwise it holds text
 */
record Column(String name, boolean isNumber) {

    static Column text(String name) {
        return new Column(name, false);
    }

    static Column number(String name) {
        return new Column(name, true);
    }

    static List<Column> texts(String... names) {
        return Stream.of(names).map(Column::text).toList();
    }

    static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
