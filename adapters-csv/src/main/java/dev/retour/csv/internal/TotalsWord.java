package dev.retour.csv.internal;

import java.util.regex.Pattern;

/** How rows of totals begin where nobody has said it. */
public final class TotalsWord {

    private static final String CHINESE = "(?:\u5408\u8BA1|\u603B\u8BA1|\u5C0F\u8BA1)(?:\u91D1\u989D)?";
    private static final String OTHER = "(?i:(?:grand )?total(?: amount)?|summe|gesamt|gesamtsumme)";

    /** Whole words that no further one follows: 合计费用 is a charge, and "Total Wine" a name. */
    private static final Pattern BEGINNING =
            Pattern.compile(CHINESE + "(?!\\p{L})|" + OTHER + "(?![\\p{L}\\p{N}_-])\\s*+(?!\\p{L})");

    /** At most six digits, and what is counted, such as 3票, 共 3 件 or "3 pcs."; a sum such as 24.00 too. */
    private static final Pattern COUNT = Pattern.compile(
            "\u5171?\\s*\\p{Nd}{1,6}(?:[.,]\\p{Nd}{1,3})?(?:\\s*(?:\\p{IsHan}*|(?i:pcs?))|\\s+\\p{L}+)\\.?");

    /** The first characters of the words, and the second ones: each row is asked, and nearly none needs the pattern. */
    private static final String FIRST = "\u5408\u603B\u5C0FTtGgSs";

    private static final String SECOND = "\u8BA1OoRrUuEe";

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
        return FIRST.indexOf(first) >= 0 && SECOND.indexOf(second) >= 0;
    }

    /**
     * Tells whether a row of totals rather counts its rows by a text than names one of them.
     *
     * @param text the text of a cell
     * @return true for such as {@code 2} and {@code 3 pcs}; false for the number of a parcel
     */
    public static boolean isCount(String text) {
        return COUNT.matcher(text).matches();
    }
}
