package dev.retour.csv.internal;

/** Finds out why a row is no CSV. FastCSV says in which line it gave up, not where and why. */
final class QuoteScan {

    /** What is wrong. */
    enum Fault {
        /** Nothing that is known. */
        NONE,
        /** A quote opens and does not close within the text at hand. */
        NOT_CLOSED,
        /** Text stands between a closing quote and the separator. */
        TEXT_AFTER,
        /** A cell is too long. */
        TOO_LONG
    }

    private final char[] chars;
    private final int to;
    private final char separator;
    private final boolean blanksAroundQuotes;
    private final int longest;

    private Fault fault = Fault.NONE;
    private int position;
    private int opened = -1;
    private int column = 1;

    QuoteScan(char[] chars, int from, int to, char separator, boolean blanksAroundQuotes, int longest) {
        this.chars = chars;
        this.to = to;
        this.separator = separator;
        this.blanksAroundQuotes = blanksAroundQuotes;
        this.longest = longest;
        position = from;
        scan();
    }

    Fault fault() {
        return fault;
    }

    /** Where the fault shows, or where the row ends. */
    int position() {
        return position;
    }

    /** Where the last quote opened, or -1. */
    int opened() {
        return opened;
    }

    /** The column of the fault, from 1. */
    int column() {
        return column;
    }

    private void scan() {
        while (cell() && position < to && chars[position] == separator) {
            position++;
            column++;
        }
    }

    private boolean cell() {
        int start = position;
        skipBlanks();
        if (position < to && chars[position] == '"') {
            return quoted(start);
        }
        while (position < to && !isEndOfCell()) {
            position++;
        }
        return fits(start);
    }

    private boolean quoted(int start) {
        opened = position++;
        if (!toClosingQuote()) {
            fault = Fault.NOT_CLOSED;
            return false;
        }
        skipBlanks();
        if (position < to && !isEndOfCell()) {
            fault = Fault.TEXT_AFTER;
            return false;
        }
        return fits(start);
    }

    private boolean fits(int start) {
        if (position - start > longest) {
            fault = Fault.TOO_LONG;
        }
        return fault == Fault.NONE;
    }

    private boolean toClosingQuote() {
        while (position < to) {
            if (chars[position++] != '"') {
                continue;
            }
            if (position >= to || chars[position] != '"') {
                return true;
            }
            position++;
        }
        return false;
    }

    private void skipBlanks() {
        while (blanksAroundQuotes && position < to && chars[position] <= ' ' && !isEndOfCell()) {
            position++;
        }
    }

    private boolean isEndOfCell() {
        char c = chars[position];
        return c == separator || c == '\n' || c == '\r';
    }
}
