package dev.retour.csv.internal;

import java.util.Arrays;

/** The part of a text that is in memory: from a line on, as far as needed. */
final class Window {

    private final Decoded text;
    private char[] chars;
    private int from;
    private int to;
    private boolean ended;
    private long total;

    Window(Decoded text, int capacity) {
        this.text = text;
        chars = new char[capacity];
    }

    char[] chars() {
        return chars;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean isEnded() {
        return ended;
    }

    /** How many characters were read in all. */
    long total() {
        return total;
    }

    void moveTo(int position) {
        from = position;
    }

    /** Reads on until there are enough characters, or the end of the text. */
    void fill(int enough) {
        makeRoom(enough + 2);
        while (!ended && length() < enough) {
            int count = text.read(chars, to, chars.length);
            ended = count < 0;
            to += Math.max(count, 0);
            total += Math.max(count, 0);
        }
    }

    private void makeRoom(int enough) {
        if (from + enough <= chars.length) {
            return;
        }
        char[] target = enough <= chars.length ? chars : new char[Math.max(enough, 2 * chars.length)];
        System.arraycopy(chars, from, target, 0, length());
        chars = target;
        to -= from;
        from = 0;
    }

    /** Gives back memory that an overlong row has taken. */
    void shrink(int capacity) {
        if (chars.length > 4 * capacity && length() < capacity) {
            chars = Arrays.copyOf(Arrays.copyOfRange(chars, from, to), capacity);
            to -= from;
            from = 0;
        }
    }

    /** The position behind the last line that is complete; where the window begins if there is none. */
    int lastLineEnd() {
        if (ended) {
            return to;
        }
        for (int i = to; i > from; i--) {
            char c = chars[i - 1];
            if (c == '\n' || (c == '\r' && i < to)) {
                return i;
            }
        }
        return from;
    }

    /** The position behind the line that holds a position, its line end included; -1 if it is not complete. */
    int lineEnd(int position) {
        for (int i = position; i < to; i++) {
            if (chars[i] == '\n') {
                return i + 1;
            }
            if (chars[i] == '\r' && (i + 1 < to || ended)) {
                return i + 1 < to && chars[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return ended ? to : -1;
    }

    /** The position of the line that is some lines below the line of a position. */
    int skipLines(int position, long lines) {
        int at = position;
        for (long i = 0; i < lines; i++) {
            at = lineEnd(at);
        }
        return at;
    }

    /** How many lines begin in a part of the window that itself begins with a line. */
    long linesWithin(int begin, int end) {
        long lines = 0;
        for (int i = begin; i >= 0 && i < end; i = lineEnd(i)) {
            lines++;
        }
        return lines;
    }
}
