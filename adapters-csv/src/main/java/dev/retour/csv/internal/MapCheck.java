package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.TableMap;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is wrong with a map before anything is read by it. */
public final class MapCheck {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final TableMap map;
    private final Shape shape;
    private final WantedColumns wanted;
    private final String path;
    private final List<Problem> faults = new ArrayList<>();

    private MapCheck(TableMap map, Shape shape, String path) {
        this.map = map;
        this.shape = shape;
        this.path = path;
        wanted = new WantedColumns(map, shape);
    }

    /**
     * Checks a map.
     *
     * @param map the map
     * @param shape what its table holds
     * @param path where the map is in its document, such as {@code $.bill}
     * @return every fault with its path
     */
    public static List<Problem> faults(TableMap map, Shape shape, String path) {
        MapCheck check = new MapCheck(map, shape, path);
        check.run();
        return check.faults;
    }

    private void run() {
        map.charset().ifPresent(this::charset);
        new SignCheck(map, this::fault).run();
        starts(".comments", map.comments());
        for (int i = 0; i < map.footers().size(); i++) {
            starts(".footers[" + i + "].startsWith", map.footers().get(i).startsWith());
        }
        dates();
        map.columns().keySet().forEach(this::field);
        attributes();
        wanted.all().forEach(this::column);
        wanted.unmapped().forEach(this::missing);
    }

    /** A step to a part of a document, written as its findings write it. */
    static String step(String name) {
        return PLAIN.matcher(name).matches() ? "." + name : "['" + Shown.of(name) + "']";
    }

    private void fault(String at, Reason reason) {
        faults.add(Problem.error(path + at, reason));
    }

    private void missing(List<Field> group) {
        String at = map.columns().isEmpty() ? "" : ".columns";
        fault(at, Reason.of(CsvReason.FIELD_MISSING).with("fields", Shape.titles(group)));
    }

    private void charset(String name) {
        if (find(name).isEmpty()) {
            fault(".charset", Reason.of(CsvReason.CHARSET_UNKNOWN).with("charset", Shown.of(name)));
        }
    }

    private void dates() {
        for (int i = 0; i < map.dates().size(); i++) {
            String at = ".dates[" + i + "]";
            Days.fault(map.dates().get(i)).ifPresent(reason -> fault(at, reason));
        }
    }

    static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Every row begins with the empty text, and none with a blank one, since cells are trimmed. */
    private void starts(String at, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (new Cell().set(texts.get(i)).isEmpty()) {
                fault(at + "[" + i + "]", Reason.of(CsvReason.START_BLANK));
            }
        }
    }

    private void field(String name) {
        if (!shape.titles().contains(name)) {
            fault(
                    ".columns" + step(name),
                    Reason.of(CsvReason.FIELD_UNKNOWN)
                            .with("field", Shown.of(name))
                            .with(
                                    "hint",
                                    Nearest.of(List.of(name), shape.titles()).orElse("-")));
        }
    }

    private void attributes() {
        map.attributes().keySet().stream().filter(name -> !isName(name)).forEach(this::attribute);
        map.attributes().keySet().stream().skip(Attributes.MAX_COUNT).forEach(this::attribute);
    }

    private void attribute(String name) {
        fault(
                ".attributes" + step(name),
                Reason.of(CsvReason.ATTRIBUTE_NOT_ALLOWED).with("field", Shown.of(name)));
    }

    private static boolean isName(String name) {
        try {
            Identifier.check("Name of an attribute", name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What the map itself says in place of cells is not left to the rows. */
    private void currencies(Wanted column) {
        column.column().fallback().ifPresent(code -> currency(column.path() + ".fallback", code));
        column.column().values().forEach((word, code) -> currency(column.path() + ".values" + step(word), code));
    }

    private void currency(String at, String code) {
        Cell cell = new Cell().set(code);
        Reason problem = RowWords.currency(cell.text()).problem();
        if (problem != null && !cell.isAbsent()) {
            fault(at, problem);
        }
    }

    private void column(Wanted column) {
        if (column.kind() == Field.Kind.CURRENCY) {
            currencies(column);
        }
        Units.fault(column).ifPresent(reason -> fault(column.path() + ".unit", reason));
        boolean named = map.hasHeader() && !column.column().names().isEmpty();
        boolean placed =
                named || column.column().position().filter(at -> at > 0).isPresent();
        if (!placed && column.required()) {
            CsvReason reason = map.hasHeader() ? CsvReason.COLUMN_UNPLACED : CsvReason.POSITION_MISSING;
            fault(column.path(), Reason.of(reason).with("field", column.field()));
        }
    }
}
