package dev.retour.csv.internal;

import java.util.List;

/**
 * What a kind of table holds.
 *
 * @param fields the fields, in their order
 * @param needed groups of fields of which each group needs one
 */
public record Shape(List<? extends Field> fields, List<List<Field>> needed) {

    /** Copies the lists. */
    public Shape {
        fields = List.copyOf(fields);
        needed = List.copyOf(needed);
    }

    List<String> titles() {
        return fields.stream().<String>map(Field::title).toList();
    }

    static String titles(List<Field> group) {
        return String.join(" | ", group.stream().map(Field::title).toList());
    }
}
