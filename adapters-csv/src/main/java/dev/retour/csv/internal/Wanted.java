package dev.retour.csv.internal;

import dev.retour.csv.Column;

/**
 * A column that is looked for in a table.
 *
 * @param field the field that it fills
 * @param kind what its cells hold
 * @param column how the map describes it
 * @param required whether the table must have it
 */
record Wanted(String field, Field.Kind kind, Column column, boolean required) {

    static Wanted of(String field, Field.Kind kind, Column column) {
        return new Wanted(field, kind, column, column.isRequired());
    }

    static Wanted plain(String field, Column column) {
        return of(field, Field.Kind.PLAIN, column);
    }
}
