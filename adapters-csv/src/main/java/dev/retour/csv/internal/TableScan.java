package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.csv.Limits;
import dev.retour.csv.Source;
import dev.retour.csv.TableMap;
import dev.retour.csv.Tally;
import dev.retour.csv.internal.RowTarget.Cells;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one table from its first byte to its last. */
public final class TableScan {

    private final Source source;
    private final SourceRef whole;
    private final TableMap map;
    private final Limits limits;
    private final Shape shape;
    private final WantedColumns wanted;
    private final Counter counter;

    /**
     * Prepares a scan.
     *
     * @param source the bytes
     * @param map how to read them
     * @param limits what is accepted at most
     * @param shape what the table holds
     * @param findings takes everything found
     */
    public TableScan(Source source, TableMap map, Limits limits, Shape shape, Consumer<Finding> findings) {
        this.source = source;
        whole = SourceRef.of(source.name());
        this.map = map;
        this.limits = limits;
        this.shape = shape;
        wanted = new WantedColumns(map, shape);
        counter = new Counter(findings);
    }

    /**
     * Reads the table.
     *
     * @param target takes the rows
     * @return what became of every row
     * @throws java.io.UncheckedIOException if the stream breaks off
     */
    public Tally run(RowTarget target) {
        List<Problem> faults = MapCheck.faults(map, shape, "$");
        faults.forEach(fault -> counter.accept(Finding.error(fault.reason(), whole.at(0, fault.path()))));
        if (faults.isEmpty()) {
            open(target);
        }
        return counter.tally();
    }

    private void open(RowTarget target) {
        try (InputStream stream = source.open()) {
            byte[] sample = stream.readNBytes(Charsets.SAMPLE);
            if (Charsets.isWorkbook(sample)) {
                counter.accept(Finding.error(Reason.of(CsvReason.EXCEL_FILE), whole));
            } else {
                Charset charset = charset(sample);
                read(new Decoded(stream, charset, sample), otherCharset(sample, charset), target);
            }
        } catch (IOException e) {
            counter.accept(Finding.error(CsvReason.of(e), whole));
        }
    }

    private Charset charset(byte[] sample) {
        if (map.charset().isPresent()) {
            return MapCheck.find(map.charset().get()).orElse(Charsets.GB18030);
        }
        Charset charset = Charsets.detect(sample);
        if (charset.equals(Charsets.GB18030)) {
            Reason guess = Reason.of(CsvReason.CHARSET_GUESSED).with("charset", charset);
            counter.accept(Finding.info(guess, whole));
        }
        return charset;
    }

    /** What the map says of the character set is taken at its word, but doubted. */
    private Optional<Reason> otherCharset(byte[] sample, Charset charset) {
        return map.charset()
                .flatMap(named -> Charsets.other(sample, charset)
                        .map(other -> Reason.of(CsvReason.CHARSET_DIFFERS)
                                .with("found", other)
                                .with("used", Shown.of(named))));
    }

    private void read(Decoded text, Optional<Reason> doubt, RowTarget target) {
        Dialect dialect = Dialect.of(map);
        RowStream rows = new RowStream(text, dialect.separator(), limits);
        RowCheck check = new RowCheck(map, limits, text, source.name());
        Optional<Layout> found = new HeaderSearch(map, wanted, rows, check, counter, whole).find(doubt);
        found.ifPresent(layout -> {
            doubt.ifPresent(reason -> counter.accept(Finding.warning(reason, whole)));
            layout.unitDoubts(whole).forEach(counter);
            rows(rows, check, layout, dialect, target);
        });
    }

    private void rows(RowStream rows, RowCheck check, Layout layout, Dialect dialect, RowTarget target) {
        RowValues values = new RowValues(source.name(), dialect, layout, counter);
        target.begin(layout, values);
        while (rows.next()) {
            row(rows, check, layout, values, target);
        }
        if (!counter.hasRows()) {
            counter.accept(Finding.warning(Reason.of(CsvReason.NO_ROWS), whole));
        }
    }

    private void row(RowStream rows, RowCheck check, Layout layout, RowValues values, RowTarget target) {
        Row row = rows.row();
        boolean comment = check.isComment(row);
        if (comment || check.isBlank(row)) {
            counter.skipped();
            if (comment) {
                rows.keepFirstLine();
            }
            return;
        }
        int footer = row.broken() == null ? check.footer(row, layout) : -1;
        if (footer >= 0) {
            counter.footer();
            values.start(row);
            target.footer(layout.footers().get(footer));
            values.notes().finish();
            return;
        }
        counter.used(use(row, check, layout, values, target));
    }

    private boolean use(Row row, RowCheck check, Layout layout, RowValues values, RowTarget target) {
        Finding fault = check.fault(row, layout);
        if (fault == null && !check.isTotals(row, layout) && read(row, values, target)) {
            return true;
        }
        if (fault != null) {
            counter.accept(fault);
        }
        Optional<Finding> totals = check.totals(row, layout);
        totals.ifPresent(counter);
        row.dropIfBroken();
        values.start(row);
        Cells cells = fault == null ? Cells.IN_PLACE : Cells.SHIFTED;
        target.rejected(totals.isPresent() ? Cells.LIKE_TOTALS : cells);
        return false;
    }

    private static boolean read(Row row, RowValues values, RowTarget target) {
        values.start(row);
        target.row();
        return values.notes().finish();
    }
}
