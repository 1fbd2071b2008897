package dev.retour.csv.internal;

import java.util.regex.Pattern;

/** How rows of totals begin where nobody has said it. */
public final class TotalsWord {

    /** Printed words are spaced out at times: 合　计. */
    private static final String B = "[\\s\\p{Z}\\p{Cf}]*+";

    private static final String PAGE = "(?:\u672C" + B + "[\u9875\u9801]" + B + ")?";
    private static final String ALL = "(?:(?:[\u603B\u7E3D]" + B + ")?\u5408|[\u603B\u7E3D\u5C0F\u5171\u7D2F])";
    private static final String CHINESE = PAGE + ALL + B + "[\u8BA1\u8A08](?:" + B + "\u91D1" + B + "[\u989D\u984D])?";
    private static final String OTHER = "(?i:(?:grand |sub[ -]?)?totals?(?: amount)?|summe|gesamt(?:summe|betrag)?)";

    /** Whole words that no further one follows: 合计费用 is a charge, and "Total Wine" a name. */
    private static final Pattern BEGINNING =
            Pattern.compile(CHINESE + "(?!\\p{L})|" + OTHER + "(?![\\p{L}\\p{N}_-])\\s*+(?!\\p{L})");

    /** The first characters of the words, and the second ones: each row is asked, and nearly none needs the pattern. */
    private static final String FIRST = "\u5408\u603B\u7E3D\u5C0F\u5171\u7D2F\u672CTtGgSs";

    private static final String SECOND = "\u8BA1\u8A08\u5408\u9875\u9801OoRrUuEe";

    private TotalsWord() {}

    /**
     * Tells whether a text begins like a row of totals.
     *
     * @param text the text of a cell
     * @return true for such as {@code Total}, {@code Total (EUR)} and {@code Summe: 3}
     */
    public static boolean begins(String text) {
        return text.length() > 1
                && mayBegin(text.charAt(0), text.charAt(1))
                && BEGINNING.matcher(text).lookingAt();
    }

    static boolean begins(Cell cell) {
        return cell.length() > 1 && mayBegin(cell.chars[cell.from], cell.chars[cell.from + 1]) && begins(cell.text());
    }

    private static boolean mayBegin(char first, char second) {
        return FIRST.indexOf(first) >= 0 && (SECOND.indexOf(second) >= 0 || (first > 0x7F && Chars.isBlank(second)));
    }
}
