package dev.retour.csv.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Copies the cells that FastCSV finds into a row. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

    private final Row row;

    RowHandler(Row row) {
        this.row = row;
    }

    /** The line, counted from where the parser started, of the row that was begun last. */
    long startLine() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        row.add(buf, offset, len);
    }

    @Override
    protected Row buildRecord() {
        return row;
    }
}
