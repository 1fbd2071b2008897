package dev.retour.csv.internal;

/**
 * The apostrophe in front of a text, by which a spreadsheet takes it for text.
 *
 * <p>Text is dangerous if, after white space, quotes and apostrophes, it begins with {@code = + - @} or one of their
 * full-width forms, or if a tab or line end is among that white space. So it is if it begins with a back-tick, which the
 * reader takes for a mark. The writer puts one apostrophe before it.
 *
 * <p>People and programs also put one before ids and numbers, such as {@code '0071234}, lest a spreadsheet changes them. So
 * the reader takes one away before dangerous text, and before what begins with a digit or is one word with a digit in it; and
 * the writer puts one more before text of the host that the reader would shorten. As further apostrophes do not count,
 * nothing else ever changes.
 */
public final class Guard {

    private static final String DANGEROUS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20`";
    private static final String JOINTS = "-_./";

    private Guard() {}

    /**
     * Makes text safe.
     *
     * @param text any text
     * @return the text, with an apostrophe before it where it is dangerous or would be shortened
     */
    public static String protect(String text) {
        char[] chars = text.toCharArray();
        int to = chars.length;
        return isDangerous(chars, 0, to) || isMarkedId(chars, blanks(chars, 0, to), to) ? "'" + text : text;
    }

    /**
     * Undoes {@link #protect}.
     *
     * @param text the text of a cell
     * @return the text as it was before
     */
    public static String restore(String text) {
        char[] chars = text.toCharArray();
        return isMarked(chars, 0, chars.length) ? text.substring(1) : text;
    }

    /** Whether it begins with an apostrophe that is not part of it. */
    static boolean isMarked(char[] chars, int from, int to) {
        return isApostrophe(chars, from, to) && (isDangerous(chars, from + 1, to) || isMarkedId(chars, from, to));
    }

    private static boolean isApostrophe(char[] chars, int at, int to) {
        return at < to && chars[at] == '\'';
    }

    private static boolean isDangerous(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '\t' || Chars.isLineEnd(c)) {
                return true;
            }
            if (c != '"' && c != '\'' && !Chars.isBlank(c)) {
                return DANGEROUS.indexOf(c) >= 0;
            }
        }
        return false;
    }

    private static boolean isMarkedId(char[] chars, int from, int to) {
        int at = from;
        while (isApostrophe(chars, at, to)) {
            at = blanks(chars, at + 1, to);
        }
        return at > from && at < to && (isDigit(chars[at]) || isWord(chars, at, to));
    }

    private static int blanks(char[] chars, int from, int to) {
        int at = from;
        while (at < to && Chars.isBlank(chars[at])) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char[] chars, int from, int to) {
        int at = from;
        boolean digit = false;
        while (at < to && (isDigit(chars[at]) || isLetter(chars[at]) || JOINTS.indexOf(chars[at]) >= 0)) {
            digit |= isDigit(chars[at]);
            at++;
        }
        return digit && blanks(chars, at, to) == to;
    }

    private static boolean isDigit(char c) {
        char plain = Chars.fold(c);
        return plain >= '0' && plain <= '9';
    }

    private static boolean isLetter(char c) {
        int small = Chars.fold(c) | 0x20;
        return small >= 'a' && small <= 'z';
    }
}
