package dev.retour.csv.internal;

import dev.retour.csv.Column;

/**
 * A column that is looked for in a table.
 *
 * @param path where it is in the map, such as {@code .columns.weight}
 * @param field the field that it fills
 * @param kind what its cells hold
 * @param column how the map describes it
 * @param required whether the table must have it
 */
record Wanted(String path, String field, Field.Kind kind, Column column, boolean required) {

    static Wanted of(String path, String field, Field.Kind kind, Column column) {
        return new Wanted(path, field, kind, column, column.isRequired());
    }

    static Wanted plain(String path, String field, Column column) {
        return of(path, field, Field.Kind.PLAIN, column);
    }
}
