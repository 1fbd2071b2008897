package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.TableMap;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes over the preamble, finds the header and binds the columns to it. */
final class HeaderSearch {

    private static final int MOST_ROWS = 100;

    private final TableMap map;
    private final WantedColumns wanted;
    private final RowStream rows;
    private final RowCheck check;
    private final Counter counter;
    private final SourceRef source;
    private final Cell cell = new Cell();
    private @Nullable Binding best;
    private long bestLine;

    HeaderSearch(
            TableMap map, WantedColumns wanted, RowStream rows, RowCheck check, Counter counter, SourceRef source) {
        this.map = map;
        this.wanted = wanted;
        this.rows = rows;
        this.check = check;
        this.counter = counter;
        this.source = source;
    }

    /** The layout; empty if it cannot be found, which the findings explain. */
    Optional<Layout> find() {
        skipPreamble();
        if (!map.hasHeader()) {
            return Optional.of(new Binding(wanted, List.of(), false).layout());
        }
        Optional<Layout> layout = search();
        return layout.isPresent() ? layout : explain();
    }

    private void skipPreamble() {
        int lines = map.preamble().orElse(0);
        for (int i = 0; i < lines && rows.skipLine(); i++) {
            counter.skipped();
        }
    }

    private Optional<Layout> search() {
        for (int seen = 0; seen < MOST_ROWS && rows.next(); seen++) {
            counter.skipped();
            Row row = rows.row();
            if (check.isComment(row)) {
                rows.keepFirstLine();
                continue;
            }
            if (row.broken() != null || check.isBlank(row)) {
                continue;
            }
            Binding binding = new Binding(wanted, titles(row), true);
            if (map.preamble().isPresent() || binding.fits()) {
                return bind(binding, row.line());
            }
            consider(binding, row.line());
            rows.keepFirstLine();
        }
        return Optional.empty();
    }

    private void consider(Binding binding, long line) {
        if (best == null || binding.matches() > best.matches()) {
            best = binding;
            bestLine = line;
        }
    }

    private Optional<Layout> bind(Binding binding, long line) {
        Layout layout = binding.layout();
        SourceRef place = new SourceRef(source.source(), line, 0, "");
        binding.faults().forEach(fault -> counter.accept(Finding.error(fault, place)));
        return binding.faults().isEmpty() ? Optional.of(layout) : Optional.empty();
    }

    private Optional<Layout> explain() {
        if (best != null) {
            return bind(best, bestLine);
        }
        if (counter.errors() == 0) {
            counter.accept(Finding.error(Reason.of(CsvReason.SOURCE_EMPTY), source));
        }
        return Optional.empty();
    }

    private List<String> titles(Row row) {
        List<String> titles = new ArrayList<>(row.cells());
        for (int i = 0; i < row.cells(); i++) {
            titles.add(cell.at(row, i).text());
        }
        return titles;
    }
}
