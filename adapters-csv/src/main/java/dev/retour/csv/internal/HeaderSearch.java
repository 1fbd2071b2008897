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
    private final SeparatorHint separators;
    private @Nullable Binding best;
    private long bestLine;
    private long fitting;

    HeaderSearch(
            TableMap map, WantedColumns wanted, RowStream rows, RowCheck check, Counter counter, SourceRef source) {
        this.map = map;
        this.wanted = wanted;
        this.rows = rows;
        this.check = check;
        this.counter = counter;
        this.source = source;
        separators = new SeparatorHint(wanted, Dialect.of(map).separator());
    }

    /** The layout; empty if it cannot be found, which the findings explain: by what is doubted of the whole text, if anything. */
    Optional<Layout> find(Optional<Reason> doubt) {
        skipPreamble();
        if (!map.hasHeader()) {
            return Optional.of(new Binding(wanted, List.of(), false).layout());
        }
        Optional<Layout> layout = search();
        return layout.isPresent() ? layout : explain(doubt);
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
            } else if (row.broken() != null) {
                separators.look(titles(row));
            } else if (!check.isBlank(row)) {
                Optional<Layout> layout = tryRow(new Binding(wanted, titles(row), true), row.line());
                if (layout.isPresent() || fitting > 0) {
                    return layout;
                }
                rows.keepFirstLine();
            }
        }
        return Optional.empty();
    }

    /** Behind a preamble the header has but one place; the rows below it are only looked at for a hint. */
    private Optional<Layout> tryRow(Binding binding, long line) {
        boolean declared = map.preamble().isPresent() && best == null;
        if (declared || (map.preamble().isEmpty() && binding.fits())) {
            Layout layout = binding.layout();
            best = binding;
            bestLine = line;
            fitting = declared ? 0 : line;
            return binding.faults().isEmpty() ? Optional.of(layout) : Optional.empty();
        }
        consider(binding, line);
        return Optional.empty();
    }

    private void consider(Binding binding, long line) {
        separators.look(binding.titles());
        if (binding.fits()) {
            fitting = line;
        } else if (best == null || (map.preamble().isEmpty() && binding.isBetterThan(best))) {
            best = binding;
            bestLine = line;
        }
    }

    private Optional<Layout> explain(Optional<Reason> doubt) {
        Optional<Reason> hint = doubt.or(this::hint);
        if (hint.isPresent()) {
            fault(hint.get());
        } else if (best != null) {
            best.layout();
            best.faults().forEach(this::fault);
        } else if (counter.errors() == 0) {
            fault(Reason.of(CsvReason.SOURCE_EMPTY));
        }
        return Optional.empty();
    }

    /** A header is no row: what is wrong with it is wrong with the whole, and only the text names its line. */
    private void fault(Reason reason) {
        counter.accept(Finding.error(bestLine > 0 ? reason.with("line", bestLine) : reason, source));
    }

    /** One word about the whole file is worth more than a fault for every column. */
    private Optional<Reason> hint() {
        return fitting > bestLine
                ? Optional.of(Reason.of(CsvReason.HEADER_ELSEWHERE)
                        .with("found", fitting)
                        .with("preamble", fitting - 1))
                : separators.reason(best);
    }

    private List<String> titles(Row row) {
        List<String> titles = new ArrayList<>(row.cells());
        for (int i = 0; i < row.cells(); i++) {
            titles.add(cell.at(row, i).text());
        }
        return titles;
    }
}
