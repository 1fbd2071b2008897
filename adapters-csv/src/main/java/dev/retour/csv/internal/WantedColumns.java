package dev.retour.csv.internal;

import dev.retour.csv.ChargeColumn;
import dev.retour.csv.Column;
import dev.retour.csv.Footer;
import dev.retour.csv.TableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All columns that a map looks for in a table of some shape. */
final class WantedColumns {

    private final Shape shape;
    private final boolean canonical;
    private final List<Optional<Wanted>> fields = new ArrayList<>();
    private final List<Wanted> attributes = new ArrayList<>();
    private final List<Wanted> charges = new ArrayList<>();
    private final List<WantedFooter> footers = new ArrayList<>();

    record WantedFooter(List<String> startsWith, Optional<Wanted> total, Optional<Wanted> lines) {}

    WantedColumns(TableMap map, Shape shape) {
        this.shape = shape;
        canonical = map.columns().isEmpty();
        shape.fields().forEach(field -> fields.add(field(field, map)));
        map.attributes()
                .forEach((name, column) ->
                        attributes.add(Wanted.plain(".attributes" + MapCheck.step(name), name, column)));
        for (ChargeColumn charge : map.charges()) {
            charges.add(charge(".charges[" + charges.size() + "]", charge));
        }
        for (Footer footer : map.footers()) {
            footers.add(footer(".footers[" + footers.size() + "]", footer));
        }
    }

    private Optional<Wanted> field(Field field, TableMap map) {
        if (canonical) {
            return Optional.of(new Wanted("", field.title(), field.kind(), Column.named(field.title()), false));
        }
        return Optional.ofNullable(map.columns().get(field.title()))
                .map(column ->
                        Wanted.of(".columns" + MapCheck.step(field.title()), field.title(), field.kind(), column));
    }

    private static Wanted charge(String path, ChargeColumn charge) {
        return Wanted.plain(path + ".column", charge.charge().name(), charge.column());
    }

    private static WantedFooter footer(String path, Footer footer) {
        return new WantedFooter(
                footer.startsWith(),
                footer.total().map(column -> Wanted.plain(path + ".total", "total", column)),
                footer.lines().map(column -> Wanted.plain(path + ".lines", "lines", column)));
    }

    List<Optional<Wanted>> fields() {
        return fields;
    }

    List<Wanted> attributes() {
        return attributes;
    }

    List<Wanted> charges() {
        return charges;
    }

    List<WantedFooter> footers() {
        return footers;
    }

    List<Wanted> all() {
        List<Wanted> all = new ArrayList<>(attributes);
        fields.forEach(field -> field.ifPresent(all::add));
        all.addAll(charges);
        footers.forEach(footer -> footer.total().ifPresent(all::add));
        footers.forEach(footer -> footer.lines().ifPresent(all::add));
        return all;
    }

    /** The groups of which the header must hold one each; none if the map names its columns. */
    List<List<Field>> neededInHeader() {
        return canonical ? shape.needed() : List.of();
    }

    /** The groups of which no field is mapped. */
    List<List<Field>> unmapped() {
        return shape.needed().stream()
                .filter(group -> group.stream()
                        .noneMatch(field -> fields.get(field.ordinal()).isPresent()))
                .toList();
    }
}
