package dev.retour.csv.internal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** How rows of totals begin where nobody has said it. */
public final class TotalsWord {

    private static final String BLANKS = "[\\s\\p{Z}\\p{Cf}]*+";
    private static final String BLANKS_OR_HYPHEN = "[\\s\\p{Z}\\p{Cf}-]*+";

    /** Printed words are spaced out at times: 合　计. */
    private static final String CHINESE = ("(?:(?:本 [页頁]|[应應] 付|[费費] 用|[运運] [费費]) )?"
                    + "(?:(?:(?:[总總] )?合|[总總小共累]) [计計](?: 金 [额額])?|[总總](?: 金)? [额額])")
            .replace(" ", BLANKS);

    private static final String OTHER =
            "(?i:(?:(?:grand|sub) )?totals?(?: amount)?|(?:zwischen|end)?summe|gesamt(?: (?:summe|betrag))?)"
                    .replace(" ", BLANKS_OR_HYPHEN);

    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}_-])";
    private static final String CURRENCY = CurrencyUnit.registeredCurrencies().stream()
            .map(CurrencyUnit::getCode)
            .collect(Collectors.joining("|", "(?:(?:RMB|", ")" + WORD_ENDS + BLANKS + ")?"));

    /** Whole words that none but a currency follows: 合计费用 is a charge, and "Total Wine" a name. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:" + CHINESE + "|" + OTHER + WORD_ENDS + BLANKS + ")" + CURRENCY + "(?!\\p{L})");

    /** The first characters of the Chinese words, and the second ones: each row is asked, and nearly none needs the pattern. */
    private static final String FIRST = "合总總小共累本应應费費运運";

    private static final String SECOND = "计計合页頁付用费費金额額";

    /** The first two letters of each other word. */
    private static final String PAIRS = "togrsugezwen";

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
        return first <= 0x7F
                ? isPair(first | 0x20, second | 0x20)
                : FIRST.indexOf(first) >= 0 && (SECOND.indexOf(second) >= 0 || Chars.isBlank(second));
    }

    private static boolean isPair(int first, int second) {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            if (PAIRS.charAt(i) == first && PAIRS.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }
}
