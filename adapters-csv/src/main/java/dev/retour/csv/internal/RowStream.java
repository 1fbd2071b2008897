package dev.retour.csv.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.retour.csv.CsvReason;
import dev.retour.csv.Limits;
import dev.retour.kernel.Reason;
import java.io.CharArrayReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text, one by one, in constant memory.
 *
 * <p>The text is cut into blocks of whole lines, and FastCSV reads one block after the other. Where it gives up, the
 * line that it could not read comes out as a broken row, and reading goes on with the next line; so an open quote costs
 * one line and not the rest of the file. Reading lines again is bounded by a small multiple of the length of the text.
 */
final class RowStream {

    private static final int BLOCK = 128 * 1024;
    private static final int READ_SIZE = 8 * 1024;
    private static final long FREE_CREDIT = 1024 * 1024;

    private final Window window;
    private final char separator;
    private final Limits limits;
    private final Row row;
    private @Nullable CloseableIterator<Row> rows;
    private RowHandler handler;
    private long line = 1;
    private int blockEnd;
    private int enough = BLOCK;
    private boolean blanksAroundQuotes;
    private long spent;

    RowStream(Decoded text, char separator, Limits limits) {
        this.separator = separator;
        this.limits = limits;
        window = new Window(text, 2 * BLOCK);
        row = new Row(limits);
        handler = new RowHandler(row);
    }

    /** The row that {@link #next} found; it is overwritten by the next one. */
    Row row() {
        return row;
    }

    /** Goes to the next row, which may be broken. False at the end. */
    boolean next() {
        while (true) {
            CloseableIterator<Row> current = rows;
            if (current == null) {
                window.fill(enough);
                if (window.length() == 0) {
                    return false;
                }
                if (!openBlock() && endlessLine()) {
                    return true;
                }
            } else if (advance(current)) {
                return true;
            }
        }
    }

    private boolean advance(CloseableIterator<Row> current) {
        try {
            if (current.hasNext()) {
                current.next();
                row.moveTo(line + row.line() - 1);
                return true;
            }
            resume(blockEnd, line + handler.startLine() - 1);
            enough = BLOCK;
            window.shrink(2 * BLOCK);
            return false;
        } catch (CsvParseException e) {
            return recover(e);
        }
    }

    private boolean openBlock() {
        blockEnd = window.lastLineEnd();
        if (blockEnd == window.from()) {
            return false;
        }
        handler = new RowHandler(row);
        CharArrayReader block = new CharArrayReader(window.chars(), window.from(), blockEnd - window.from());
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(blanksAroundQuotes)
                .maxBufferSize(limits.fieldLength() + 4 * READ_SIZE)
                .build(handler, block)
                .iterator();
        return true;
    }

    /** No line ends within the window: makes it larger, or gives the line up. */
    private boolean endlessLine() {
        if (window.length() < limits.rowLength()) {
            enough = 2 * window.length();
            return false;
        }
        Reason reason = Reason.of(CsvReason.ROW_TOO_LONG).with("limit", limits.rowLength());
        row.breakAt(line, 0, reason, window.chars(), window.from(), window.to());
        dropLine();
        return true;
    }

    private void dropLine() {
        enough = BLOCK;
        int end = window.lineEnd(window.from());
        while (end < 0) {
            // the last character may be the first half of a line end
            window.moveTo(window.to() - 1);
            window.fill(BLOCK);
            end = window.lineEnd(window.from());
        }
        resume(end, line + 1);
    }

    private boolean recover(CsvParseException cause) {
        if (cause.getCause() instanceof Error error) {
            throw error;
        }
        long lines = handler.startLine() - 1;
        int start = window.skipLines(window.from(), lines);
        resume(start, line + lines);
        QuoteScan scan =
                new QuoteScan(window.chars(), start, blockEnd, separator, blanksAroundQuotes, limits.fieldLength());
        return !mayGoOn(scan) && giveUp(scan, cause);
    }

    /** Whether the row can be read after all: with blanks around its quotes, or with more text. */
    private boolean mayGoOn(QuoteScan scan) {
        if (scan.fault() == QuoteScan.Fault.TEXT_AFTER
                && !blanksAroundQuotes
                && window.chars()[scan.position()] <= ' ') {
            blanksAroundQuotes = true;
            return true;
        }
        boolean more = scan.fault() == QuoteScan.Fault.NOT_CLOSED
                && !window.isEnded()
                && window.length() < limits.rowLength()
                && blockEnd - scan.opened() <= limits.fieldLength();
        if (more) {
            enough = Math.max(BLOCK, 2 * window.length());
        }
        return more;
    }

    private boolean giveUp(QuoteScan scan, CsvParseException cause) {
        int start = window.from();
        int next = window.lineEnd(start);
        int failed = window.lineEnd(Math.min(scan.position(), blockEnd - 1));
        enough = BLOCK;
        spent += Math.max(0, failed - next);
        boolean affordable = failed <= next || spent <= FREE_CREDIT + 4 * window.total();
        long lines = affordable ? 1 : window.linesWithin(start, failed);
        Breakage why = new Breakage(window, line, limits);
        Reason reason = affordable ? why.reason(scan, cause) : why.skipped(lines);
        row.breakAt(line, scan.column(), reason, window.chars(), start, next);
        resume(affordable ? next : failed, line + lines);
        return true;
    }

    /** Takes only the first line of the current row; the lines below it come once more, as rows of their own. */
    void keepFirstLine() {
        if (row.broken() != null || !row.hasLineEnd()) {
            return;
        }
        long lines = row.line() - line;
        int next = window.lineEnd(window.skipLines(window.from(), lines));
        resume(next, row.line() + 1);
    }

    /** Passes over a line of a preamble. False at the end. */
    boolean skipLine() {
        window.fill(BLOCK);
        if (window.length() == 0) {
            return false;
        }
        dropLine();
        return true;
    }

    private void resume(int position, long atLine) {
        window.moveTo(position);
        line = atLine;
        rows = null;
    }
}
