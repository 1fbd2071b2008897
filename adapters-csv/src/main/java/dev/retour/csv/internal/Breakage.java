package dev.retour.csv.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.retour.csv.CsvReason;
import dev.retour.csv.Limits;
import dev.retour.kernel.Reason;

/**
 * Why the row at the beginning of a window is no row.
 *
 * @param window the text from the row on
 * @param line the line of the row
 * @param limits what is accepted at most
 */
record Breakage(Window window, long line, Limits limits) {

    Reason skipped(long lines) {
        return Reason.of(CsvReason.LINES_SKIPPED).with("from", line).with("to", line + lines - 1);
    }

    Reason reason(QuoteScan scan, CsvParseException cause) {
        return switch (scan.fault()) {
            case NOT_CLOSED -> notClosed(scan);
            case TEXT_AFTER -> Reason.of(CsvReason.TEXT_AFTER_QUOTE);
            case TOO_LONG -> tooLong(scan);
            case NONE -> Reason.of(CsvReason.ROW_MALFORMED).with("error", String.valueOf(cause.getMessage()));
        };
    }

    private Reason tooLong(QuoteScan scan) {
        boolean oneLine = window.lineEnd(window.from()) > scan.position();
        return oneLine ? Reason.of(CsvReason.FIELD_TOO_LONG).with("limit", limits.fieldLength()) : notClosed(scan);
    }

    private Reason notClosed(QuoteScan scan) {
        long opened = line + window.linesWithin(window.from(), scan.opened() + 1) - 1;
        return Reason.of(CsvReason.QUOTE_NOT_CLOSED).with("line", opened);
    }
}
