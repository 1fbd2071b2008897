package dev.retour.reconciliation.billing;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what could not be read: each line of a source once, however many findings it has, and faults of the whole bill; and remembers the waybills of rows. */
final class Rejected {

    /** For each source the first and the last line of stretches that do not touch. */
    private final Map<String, NavigableMap<Long, Long>> stretches = new HashMap<>();

    private final Map<String, SourceRef> waybills = new HashMap<>();

    private long faults;

    void add(Finding error) {
        SourceRef at = error.source();
        if (at.line() == 0) {
            faults++;
        } else {
            add(stretches.computeIfAbsent(at.source(), any -> new TreeMap<>()), at.line(), last(error));
        }
    }

    /** The first of several rows stands for all of them, in whatever order they come. */
    void add(Waybill waybill, SourceRef row) {
        waybills.merge(waybill.value(), row, (one, other) -> LineOrder.PLACE.compare(one, other) <= 0 ? one : other);
    }

    /** The first row that could not be read and names one of these waybills. */
    Optional<SourceRef> row(Stream<String> names) {
        return names.map(waybills::get).filter(Objects::nonNull).min(LineOrder.PLACE);
    }

    /** Several lines may be left out together. */
    private static long last(Finding error) {
        long line = error.source().line();
        return error.reason()
                .attributes()
                .find("to")
                .filter(to -> to.type() == Attribute.Type.WHOLE)
                .map(to -> Math.max(line, Long.parseLong(to.text())))
                .orElse(line);
    }

    private static void add(NavigableMap<Long, Long> lines, long from, long to) {
        long first = from;
        long last = to;
        for (Map.Entry<Long, Long> near = lines.floorEntry(to + 1);
                near != null && near.getValue() >= from - 1;
                near = lines.floorEntry(to + 1)) {
            lines.remove(near.getKey());
            first = Math.min(first, near.getKey());
            last = Math.max(last, near.getValue());
        }
        lines.put(first, last);
    }

    /** How many rows could not be read; where several lines were left out together, each line counts. */
    long rows() {
        return stretches.values().stream()
                .flatMap(lines -> lines.entrySet().stream())
                .mapToLong(stretch -> stretch.getValue() - stretch.getKey() + 1)
                .sum();
    }

    /** How many faults are about the bill as a whole. */
    long faults() {
        return faults;
    }
}
