package dev.retour.json;

/**
 * A place in a text.
 *
 * @param line the line, from 1; 0 for a value that was not read
 * @param column the character in the line, from 1
 */
record Mark(int line, int column) implements Comparable<Mark> {

    /** The place of a value that was not read but is to be written. */
    static final Mark NONE = new Mark(0, 0);

    /** The beginning of a text. */
    static final Mark START = new Mark(1, 1);

    /**
     * The place of a character.
     *
     * @param text the text
     * @param offset how many characters come before it
     * @return its line and column; lines end as LF, CR or CR LF
     */
    static Mark at(CharSequence text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (endsLine(text, i)) {
                line++;
                start = i + 1;
            }
        }
        return new Mark(line, offset - start + 1);
    }

    private static boolean endsLine(CharSequence text, int i) {
        char c = text.charAt(i);
        boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }

    @Override
    public int compareTo(Mark other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
