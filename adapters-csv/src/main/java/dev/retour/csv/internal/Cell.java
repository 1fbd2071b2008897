package dev.retour.csv.internal;

/**
 * The text of one cell after cleaning; one object serves all cells in turn.
 *
 * <p>Cleaning takes away white space at the ends, and one mark by which a spreadsheet takes a cell for text: a leading
 * back-tick, {@code ="..."}, or the apostrophe of {@link Guard}. Nothing within the text changes.
 */
public final class Cell {

    char[] chars = {};
    int from;
    int to;

    /** Points to nothing yet. */
    public Cell() {}

    /**
     * Points to a cell of a row.
     *
     * @param row the row
     * @param index the position of the cell, from 0; a cell beyond the end is empty
     * @return this cell, cleaned
     */
    public Cell at(Row row, int index) {
        chars = row.chars();
        from = row.start(index);
        to = row.end(index);
        clean();
        return this;
    }

    /**
     * Holds a text of its own.
     *
     * @param text the text, of which only white space at the ends is taken away
     * @return this cell
     */
    public Cell set(String text) {
        chars = text.toCharArray();
        from = 0;
        to = chars.length;
        trim();
        return this;
    }

    private void clean() {
        trim();
        if (from == to) {
            return;
        }
        char first = chars[from];
        if (first == '\'' && Guard.isMarked(chars, from, to)) {
            strip(1, 0);
        } else if (first == '`') {
            strip(1, 0);
        } else if (first == '=' && isExcelText()) {
            strip(2, 1);
        }
    }

    private void strip(int left, int right) {
        from += left;
        to -= right;
        trim();
    }

    private void trim() {
        while (from < to && Chars.isBlank(chars[from])) {
            from++;
        }
        while (from < to && Chars.isBlank(chars[to - 1])) {
            to--;
        }
    }

    private boolean isExcelText() {
        return to - from >= 3 && chars[from + 1] == '"' && chars[to - 1] == '"';
    }

    int length() {
        return to - from;
    }

    /**
     * Tells whether there is nothing in it.
     *
     * @return true if no character is left
     */
    public boolean isEmpty() {
        return from == to;
    }

    /**
     * Tells whether it says nothing: empty, only dashes, or {@code N/A}.
     *
     * @return true if there is no value
     */
    public boolean isAbsent() {
        if (from == to) {
            return true;
        }
        char first = chars[from];
        return ((first | 0x20) == 'n' && isNotAvailable()) || (Chars.isDash(first) && isDashes());
    }

    private boolean isDashes() {
        for (int i = from + 1; i < to; i++) {
            if (!Chars.isDash(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isNotAvailable() {
        return to - from == 3 && chars[from + 1] == '/' && (chars[from + 2] | 0x20) == 'a';
    }

    /**
     * Compares the beginning.
     *
     * @param text a text
     * @return true if the cell begins with it
     */
    public boolean startsWith(String text) {
        if (to - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all characters are ASCII. */
    boolean isPlain() {
        for (int i = from; i < to; i++) {
            if (chars[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    int hash() {
        int hash = 0;
        int i = from;
        // two at a time: most cells of a bill come here
        for (; i + 1 < to; i += 2) {
            hash = 31 * 31 * hash + (31 * chars[i] + chars[i + 1]);
        }
        if (i < to) {
            hash = 31 * hash + chars[i];
        }
        return hash ^ (hash >>> 15);
    }

    /**
     * Tells whether a character of a text could not be decoded.
     *
     * @param text the text of a cell
     * @return true if the text is not what was written
     */
    public static boolean isDamaged(String text) {
        return text.indexOf(Decoded.REPLACEMENT) >= 0;
    }

    /**
     * The text as a string.
     *
     * @return a new string
     */
    public String text() {
        return new String(chars, from, to - from);
    }

    /**
     * The text with full-width characters in their plain form.
     *
     * @return a new string
     */
    public String folded() {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            plain.append(Chars.fold(chars[i]));
        }
        return plain.toString();
    }
}
