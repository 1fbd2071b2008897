package dev.retour.csv.internal;

/**
 * The apostrophe that keeps a spreadsheet from taking text for a formula.
 *
 * <p>Text is dangerous if, after white space, quotes and apostrophes, it begins with {@code = + - @} or one of their
 * full-width forms, or if a tab or line end is among that white space. The writer puts one apostrophe before dangerous
 * text and the reader takes one away; as apostrophes do not count, nothing else ever changes.
 */
public final class Guard {

    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private Guard() {}

    /**
     * Makes text safe.
     *
     * @param text any text
     * @return the text, with an apostrophe before it where it is dangerous
     */
    public static String protect(String text) {
        char[] chars = text.toCharArray();
        return isDangerous(chars, 0, chars.length) ? "'" + text : text;
    }

    /**
     * Undoes {@link #protect}.
     *
     * @param text the text of a cell
     * @return the text as it was before
     */
    public static String restore(String text) {
        char[] chars = text.toCharArray();
        return isProtected(chars, 0, chars.length) ? text.substring(1) : text;
    }

    static boolean isProtected(char[] chars, int from, int to) {
        return from < to && chars[from] == '\'' && isDangerous(chars, from + 1, to);
    }

    private static boolean isDangerous(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '\t' || Chars.isLineEnd(c)) {
                return true;
            }
            if (c != '"' && c != '\'' && !Chars.isBlank(c)) {
                return FORMULA.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
