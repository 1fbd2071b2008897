package dev.retour.csv.internal;

import java.util.regex.Pattern;

/** How rows of totals begin where nobody has said it. */
public final class TotalsWord {

    private static final String CHINESE = "\u5408\u8BA1|\u603B\u8BA1|\u5C0F\u8BA1";
    private static final String OTHER = "(?i:total|grand total|summe|gesamt|gesamtsumme)";

    /** A whole word that no further word follows: 合计费用 is a charge, and "Total Wine" a name. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:" + CHINESE + ")(?!\\p{L})|" + OTHER + "(?![\\p{L}\\p{N}_-])\\s*+(?!\\p{L})");

    private static final Pattern ALONE = Pattern.compile("(?:" + CHINESE + "|" + OTHER + ")\\s*[:\uFF1A]?");

    private TotalsWord() {}

    /**
     * Tells whether a text begins like a row of totals.
     *
     * @param text the text of a cell
     * @return true for such as {@code Total (EUR)} and {@code Summe: 3}
     */
    public static boolean begins(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    /** Tells whether a text says no more than that; a colon may follow. */
    static boolean is(String text) {
        return ALONE.matcher(text).matches();
    }
}
