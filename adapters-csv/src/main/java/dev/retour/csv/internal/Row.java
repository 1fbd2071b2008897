package dev.retour.csv.internal;

import dev.retour.csv.Limits;
import dev.retour.kernel.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row as it stands in the text; one object serves all rows in turn. */
public final class Row {

    private final Limits limits;
    private char[] chars = new char[1024];
    private int size;
    private int[] ends = new int[64];
    private int count;
    private long line;
    private int longCell;
    private boolean tooMany;
    private @Nullable Reason broken;
    private int brokenAt;

    Row(Limits limits) {
        this.limits = limits;
    }

    void begin(long startLine) {
        line = startLine;
        size = 0;
        count = 0;
        longCell = -1;
        tooMany = false;
        broken = null;
    }

    void add(char[] buffer, int offset, int length) {
        if (count == limits.columns()) {
            tooMany = true;
        } else if (length > limits.fieldLength()) {
            longCell = longCell < 0 ? count : longCell;
            append(buffer, offset, 0);
        } else {
            append(buffer, offset, length);
        }
    }

    private void append(char[] buffer, int offset, int length) {
        if (size + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, size + length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(buffer, offset, chars, size, length);
        size += length;
        ends[count++] = size;
    }

    /** Makes the row stand for a line that is no row. The line becomes its only cell, as far as it fits. */
    void breakAt(long startLine, int column, Reason reason, char[] text, int from, int to) {
        begin(startLine);
        append(text, from, Math.min(to - from, limits.fieldLength()));
        broken = reason;
        brokenAt = column;
    }

    /** A line that is no row has no cells that mean anything. */
    void dropIfBroken() {
        if (broken != null) {
            begin(line);
        }
    }

    void moveTo(long startLine) {
        line = startLine;
    }

    /**
     * The line where the row begins.
     *
     * @return the line, from 1
     */
    public long line() {
        return line;
    }

    /**
     * The number of cells.
     *
     * @return the number; 0 for a blank line
     */
    public int cells() {
        return count;
    }

    @Nullable
    Reason broken() {
        return broken;
    }

    int brokenAt() {
        return brokenAt;
    }

    int longCell() {
        return longCell;
    }

    boolean hasTooMany() {
        return tooMany;
    }

    char[] chars() {
        return chars;
    }

    int start(int index) {
        return index == 0 ? 0 : index <= count ? ends[index - 1] : size;
    }

    int end(int index) {
        return index < count ? ends[index] : size;
    }

    /** The first cell that is not empty, or -1. */
    int firstFilled(Cell cell) {
        return firstFilled(cell, 0);
    }

    int firstFilled(Cell cell, int begin) {
        for (int i = begin; i < count; i++) {
            if (!cell.at(this, i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    boolean hasLineEnd() {
        for (int i = 0; i < size; i++) {
            if (Chars.isLineEnd(chars[i])) {
                return true;
            }
        }
        return false;
    }

    /** The cell that holds a character, or -1. */
    int cellWith(char wanted) {
        for (int i = 0; i < size; i++) {
            if (chars[i] == wanted) {
                return cellAt(i);
            }
        }
        return -1;
    }

    private int cellAt(int offset) {
        int cell = 0;
        while (ends[cell] <= offset) {
            cell++;
        }
        return cell;
    }
}
