package dev.retour.csv.internal;

import java.util.regex.Pattern;

/** How rows of totals begin where nobody has said it. */
public final class TotalsWord {

    /** A Chinese word, or a whole word of another language that no further word follows: "Total Wine" is a name. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\u5408\u8BA1|\u603B\u8BA1|\u5C0F\u8BA1|(?i:total|grand total|summe|gesamt|gesamtsumme)(?![\\p{L}\\p{N}_-])\\s*+(?!\\p{L})");

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
}
