package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.TableMap;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with a map before anything is read by it. */
final class MapCheck {

    private final TableMap map;
    private final Shape shape;
    private final WantedColumns wanted;
    private final List<Reason> faults = new ArrayList<>();

    MapCheck(TableMap map, Shape shape, WantedColumns wanted) {
        this.map = map;
        this.shape = shape;
        this.wanted = wanted;
    }

    List<Reason> faults() {
        map.charset().ifPresent(this::charset);
        sign("separator", map.separator());
        sign("decimalSign", map.decimalSign());
        sign("groupingSign", map.groupingSign());
        map.dates().forEach(pattern -> Days.fault(pattern).ifPresent(faults::add));
        map.columns().keySet().forEach(this::field);
        attributes();
        wanted.all().forEach(this::column);
        wanted.unmapped()
                .forEach(group -> faults.add(Reason.of(CsvReason.FIELD_MISSING).with("fields", Shape.titles(group))));
        return faults;
    }

    private void charset(String name) {
        if (find(name).isEmpty()) {
            faults.add(Reason.of(CsvReason.CHARSET_UNKNOWN).with("charset", Shown.of(name)));
        }
    }

    static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private void sign(String part, Optional<String> sign) {
        sign.filter(text -> text.length() != 1 || "\"\r\n\0".contains(text))
                .ifPresent(text -> faults.add(
                        Reason.of(CsvReason.SIGN_INVALID).with("part", part).with("value", Shown.of(text))));
    }

    private void field(String name) {
        if (!shape.titles().contains(name)) {
            faults.add(Reason.of(CsvReason.FIELD_UNKNOWN)
                    .with("field", Shown.of(name))
                    .with("hint", Nearest.of(name, shape.titles())));
        }
    }

    private void attributes() {
        map.attributes().keySet().stream().filter(name -> !isName(name)).forEach(this::attribute);
        map.attributes().keySet().stream().skip(Attributes.MAX_COUNT).forEach(this::attribute);
    }

    private void attribute(String name) {
        faults.add(Reason.of(CsvReason.ATTRIBUTE_NOT_ALLOWED).with("field", Shown.of(name)));
    }

    private static boolean isName(String name) {
        try {
            Identifier.check("Name of an attribute", name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void column(Wanted column) {
        Units.fault(column).ifPresent(faults::add);
        boolean named = map.hasHeader() && !column.column().names().isEmpty();
        boolean placed =
                named || column.column().position().filter(at -> at > 0).isPresent();
        if (!placed && column.required()) {
            CsvReason reason = map.hasHeader() ? CsvReason.COLUMN_UNPLACED : CsvReason.POSITION_MISSING;
            faults.add(Reason.of(reason).with("field", column.field()));
        }
    }
}
