package dev.retour.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.retour.csv.internal.Guard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV by RFC 4180 in UTF-8 that no spreadsheet takes for formulas.
 *
 * <p>Cells are typed. Text that a spreadsheet could take for a formula gets an apostrophe in front, which the readers of
 * this package take away again; numbers and days stay bare, so that a negative amount remains a number. The readers take
 * an apostrophe before an id or a number and a leading back-tick away as well, so text that begins like that gets one more. NUL and halves of
 * surrogate pairs are not kept. Not thread-safe.
 */
public final class SafeCsvWriter implements AutoCloseable {

    /**
     * The form of the file.
     *
     * @param byteOrderMark whether it starts with the mark by which Excel knows UTF-8
     * @param carriageReturn whether lines end with CR LF; else with LF
     * @param separator the character between cells
     */
    public record Format(boolean byteOrderMark, boolean carriageReturn, char separator) {

        /** UTF-8, LF, commas. */
        public static final Format PLAIN = new Format(false, false, ',');
        /** UTF-8 with a byte order mark, CR LF, commas. */
        public static final Format EXCEL = new Format(true, true, ',');
    }

    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int lineNo, int fieldIdx) {
            return true;
        }

        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            // bare, it would be the byte order mark of the file
            return value.charAt(0) == '\uFEFF';
        }
    };

    private final CsvWriter writer;
    private final List<@Nullable String> row = new ArrayList<>();
    private boolean closed;

    private SafeCsvWriter(CsvWriter writer) {
        this.writer = writer;
    }

    /**
     * Starts a plain file.
     *
     * @param target takes the bytes; closed with the writer
     * @return the writer
     */
    public static SafeCsvWriter to(OutputStream target) {
        return to(target, Format.PLAIN);
    }

    /**
     * Starts a file.
     *
     * @param target takes the bytes; closed with the writer
     * @param format the form of the file
     * @return the writer
     * @throws UncheckedIOException if the target cannot be written
     */
    public static SafeCsvWriter to(OutputStream target, Format format) {
        if (format.byteOrderMark()) {
            writeMark(target);
        }
        return new SafeCsvWriter(CsvWriter.builder()
                .fieldSeparator(format.separator())
                .lineDelimiter(format.carriageReturn() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .quoteStrategy(QUOTES)
                .build(target, StandardCharsets.UTF_8));
    }

    private static void writeMark(OutputStream target) {
        try {
            target.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a cell of text.
     *
     * @param value any text
     * @return this writer
     */
    public SafeCsvWriter text(String value) {
        return add(Guard.protect(value));
    }

    /**
     * Adds a cell with a whole number.
     *
     * @param value the number
     * @return this writer
     */
    public SafeCsvWriter number(long value) {
        return add(Long.toString(value));
    }

    /**
     * Adds a cell with a number, written plainly.
     *
     * @param value the number
     * @return this writer
     */
    public SafeCsvWriter number(BigDecimal value) {
        return add(value.toPlainString());
    }

    /**
     * Adds a cell with the number of an amount; its currency belongs in a cell of its own.
     *
     * @param value the amount
     * @return this writer
     */
    public SafeCsvWriter amount(Money value) {
        return number(value.getAmount());
    }

    /**
     * Adds a cell with a day.
     *
     * @param value the day
     * @return this writer
     */
    public SafeCsvWriter day(LocalDate value) {
        return add(value.toString());
    }

    /**
     * Adds a cell with nothing in it.
     *
     * @return this writer
     */
    public SafeCsvWriter empty() {
        return add(null);
    }

    private SafeCsvWriter add(@Nullable String value) {
        row.add(value);
        return this;
    }

    /**
     * Writes the row and starts the next.
     *
     * @return this writer
     * @throws UncheckedIOException if the target cannot be written
     */
    public SafeCsvWriter endRow() {
        writer.writeRecord(row);
        row.clear();
        return this;
    }

    /**
     * Writes what is left and closes the target; does nothing if it is closed already. Cells behind the last {@link #endRow} are dropped.
     *
     * @throws UncheckedIOException if the target cannot be written
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
