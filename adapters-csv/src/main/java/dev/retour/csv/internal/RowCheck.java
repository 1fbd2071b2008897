package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.Limits;
import dev.retour.csv.TableMap;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of a row without knowing what its table is about. */
final class RowCheck {

    private final TableMap map;
    private final Limits limits;
    private final Decoded text;
    private final String source;
    private final Cell cell = new Cell();

    RowCheck(TableMap map, Limits limits, Decoded text, String source) {
        this.map = map;
        this.limits = limits;
        this.text = text;
        this.source = source;
    }

    boolean isBlank(Row row) {
        boolean whole = row.broken() == null && row.longCell() < 0 && !row.hasTooMany();
        return whole && row.firstFilled(cell) < 0;
    }

    boolean isComment(Row row) {
        if (map.comments().isEmpty()) {
            return false;
        }
        cell.at(row, 0);
        return map.comments().stream().anyMatch(cell::startsWith);
    }

    /** Which kind of totals it holds, from 0, or -1. */
    int footer(Row row, Layout layout) {
        List<Layout.Totals> footers = layout.footers();
        if (footers.isEmpty()) {
            return -1;
        }
        cell.at(row, Math.max(0, row.firstFilled(cell)));
        for (int i = 0; i < footers.size(); i++) {
            if (footers.get(i).startsWith().stream().anyMatch(cell::startsWith)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row begins like one of totals, in a column where such a word is not meant. */
    boolean isTotals(Row row, Layout layout) {
        int first = row.firstFilled(cell);
        return first >= 0 && !layout.isKey(first) && TotalsWord.begins(cell);
    }

    /** Says of a row that is left out that it may hold totals; empty if it does not begin like one. */
    Optional<Finding> totals(Row row, Layout layout) {
        int first = row.broken() == null ? row.firstFilled(cell) : -1;
        if (first < 0 || !TotalsWord.begins(cell)) {
            return Optional.empty();
        }
        Reason reason = Reason.of(CsvReason.TOTALS_NOT_MAPPED).with("start", Shown.of(cell.text()));
        return Optional.of(at(row, layout, first, reason));
    }

    /** Why the row cannot be used, or null. */
    @Nullable
    Finding fault(Row row, Layout layout) {
        Reason broken = row.broken();
        if (broken != null) {
            return at(row, layout, row.brokenAt() - 1, broken);
        }
        if (row.hasTooMany()) {
            return at(row, layout, -1, Reason.of(CsvReason.TOO_MANY_COLUMNS).with("limit", limits.columns()));
        }
        if (row.longCell() >= 0) {
            Reason reason = Reason.of(CsvReason.FIELD_TOO_LONG).with("limit", limits.fieldLength());
            return at(row, layout, row.longCell(), reason);
        }
        return shape(row, layout);
    }

    private @Nullable Finding shape(Row row, Layout layout) {
        if (row.cells() < layout.needed()) {
            return at(row, layout, -1, size(CsvReason.ROW_TOO_SHORT, row, layout.needed()));
        }
        boolean wide = layout.width() > 0 && row.cells() > layout.width();
        if (wide && row.firstFilled(cell, layout.width()) >= 0) {
            return at(row, layout, layout.width(), size(CsvReason.ROW_TOO_WIDE, row, layout.width()));
        }
        return text.isDamaged() ? damage(row, layout) : null;
    }

    private static Reason size(CsvReason reason, Row row, int needed) {
        return Reason.of(reason).with("cells", row.cells()).with("needed", needed);
    }

    private @Nullable Finding damage(Row row, Layout layout) {
        int damaged = row.cellWith(Decoded.REPLACEMENT);
        Reason reason = Reason.of(CsvReason.NOT_DECODABLE).with("charset", text.charset());
        return damaged < 0 ? null : at(row, layout, damaged, reason);
    }

    private Finding at(Row row, Layout layout, int index, Reason reason) {
        return Finding.error(reason, new SourceRef(source, row.line(), index + 1, layout.title(index)));
    }
}
