package dev.retour.csv.internal;

import dev.retour.csv.Column;
import dev.retour.csv.CsvReason;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Binds the columns of a map to one header. */
final class Binding {

    private final WantedColumns wanted;
    private final List<String> titles;
    private final boolean header;
    private final List<Reason> faults = new ArrayList<>();
    private final Map<String, Optional<String>> missing = new LinkedHashMap<>();
    private int needed;

    Binding(WantedColumns wanted, List<String> titles, boolean header) {
        this.wanted = wanted;
        this.titles = titles;
        this.header = header;
    }

    /** How many columns are in the header. */
    int matches() {
        return (int) wanted.all().stream().filter(this::isThere).count();
    }

    List<String> titles() {
        return titles;
    }

    int width() {
        return (int) titles.stream().filter(title -> !title.isEmpty()).count();
    }

    /** Whether more columns are in this header, or as many and it has more cells. */
    boolean isBetterThan(Binding other) {
        int more = matches() - other.matches();
        return more > 0 || (more == 0 && width() > other.width());
    }

    /** Whether the header has everything that it must have. */
    boolean fits() {
        boolean columns = wanted.all().stream().allMatch(one -> !one.required() || isThere(one));
        return columns && wanted.neededInHeader().stream().allMatch(this::hasOne);
    }

    private boolean hasOne(List<Field> group) {
        return group.stream().anyMatch(field -> titles.contains(field.title()));
    }

    private boolean isThere(Wanted one) {
        Column column = one.column();
        boolean named = column.names().stream().anyMatch(titles::contains);
        return named
                || (column.names().isEmpty()
                        && column.position().map(at -> at <= titles.size()).orElse(false));
    }

    /** What the binding has found wrong. */
    List<Reason> faults() {
        return faults;
    }

    Layout layout() {
        faults.clear();
        missing.clear();
        @Nullable Slot[] fields = new Slot[wanted.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = slot(wanted.fields().get(i));
        }
        List<Slot> attributes = slots(wanted.attributes());
        List<Slot> charges = slots(wanted.charges());
        List<Layout.Totals> footers =
                wanted.footers().stream().map(this::totals).toList();
        wanted.neededInHeader().stream().filter(group -> !hasOne(group)).forEach(this::missing);
        tellMissing();
        return new Layout(fields, attributes, charges, footers, titles, needed);
    }

    private Layout.Totals totals(WantedColumns.WantedFooter footer) {
        int before = needed;
        Layout.Totals totals = new Layout.Totals(footer.startsWith(), slot(footer.total()), slot(footer.lines()));
        needed = before;
        return totals;
    }

    private List<Slot> slots(List<Wanted> several) {
        List<Slot> slots = new ArrayList<>();
        for (Wanted one : several) {
            Slot slot = bind(one);
            if (slot != null) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private @Nullable Slot slot(Optional<Wanted> one) {
        return one.isPresent() ? bind(one.get()) : null;
    }

    private @Nullable Slot bind(Wanted one) {
        int index = header ? inHeader(one) : one.column().position().orElse(0) - 1;
        needed = Math.max(needed, index + 1);
        boolean nothing = index < 0 && one.column().fallback().isEmpty();
        return nothing ? null : new Slot(one, index, index < 0 || index >= titles.size() ? "" : titles.get(index));
    }

    private int inHeader(Wanted one) {
        Column column = one.column();
        int at = column.position().orElse(0) - 1;
        if (at >= 0) {
            boolean right = column.names().isEmpty() || column.names().contains(title(at));
            return right ? at : moved(column, at);
        }
        return column.names().stream()
                .map(this::places)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .map(places -> places.size() == 1 ? places.get(0) : ambiguous(column, places))
                .orElseGet(() -> one.required() ? missing(column) : -1);
    }

    private String title(int index) {
        return index < titles.size() ? titles.get(index) : "";
    }

    private List<Integer> places(String name) {
        return IntStream.range(0, titles.size())
                .filter(i -> titles.get(i).equals(name))
                .boxed()
                .toList();
    }

    private int moved(Column column, int at) {
        faults.add(Reason.of(CsvReason.COLUMN_MOVED)
                .with("position", at + 1L)
                .with("column", column)
                .with("found", Shown.of(title(at))));
        return -1;
    }

    private int ambiguous(Column column, List<Integer> places) {
        String columns = places.stream().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(", "));
        faults.add(Reason.of(CsvReason.COLUMN_AMBIGUOUS).with("column", column).with("columns", columns));
        return -1;
    }

    private void missing(List<Field> group) {
        missing(Shape.titles(group), group.stream().map(Field::title).toList());
    }

    private int missing(Column column) {
        missing(column.toString(), column.names());
        return -1;
    }

    private void missing(String shown, List<String> names) {
        missing.put("'" + shown + "'", Nearest.of(names, titles).map(Shown::of));
    }

    /** One word about all of them, since they share one header. Where nothing is like them, it may be the wrong file. */
    private void tellMissing() {
        if (missing.isEmpty()) {
            return;
        }
        boolean isForeign = matches() == 0 && missing.values().stream().allMatch(Optional::isEmpty);
        Reason reason = Reason.of(isForeign ? CsvReason.COLUMNS_FOREIGN : CsvReason.COLUMN_MISSING)
                .with("columns", String.join(", ", missing.keySet()))
                .with("found", Shown.list(titles));
        faults.add(isForeign ? reason : reason.with("closest", closest()));
    }

    private String closest() {
        return missing.values().stream().map(each -> each.orElse("-")).collect(Collectors.joining(", "));
    }
}
