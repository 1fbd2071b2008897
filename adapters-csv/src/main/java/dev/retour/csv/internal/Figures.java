package dev.retour.csv.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what names a parcel from what counts or adds up; not thread-safe. */
final class Figures {

    /** More bare digits than that may be a waybill. */
    private static final int MOST_DIGITS = 6;

    private static final char ALTOGETHER = '\u5171';
    private static final Pattern BEGINNING = Pattern.compile(ALTOGETHER + "[\\s\\p{Z}:\uFF1A]*+");
    private static final String COUNTED =
            "(?:\u5305\u88F9|[\u7968\u4EF6\u5355\u55AE\u4E2A\u500B\u7BB1\u5305\u7B14\u7B46\u6761\u689D])";
    private static final String END = "\\s*+[.\u3002]?";
    private static final Pattern UNIT =
            Pattern.compile("(?:" + COUNTED + "(?:\\s*+/\\s*+" + COUNTED + ")*+|(?i:pcs?))" + END);

    /** Behind a blank any word may be a unit. */
    private static final Pattern WORD = Pattern.compile("(?:\\p{IsHan}*+|\\p{Sc}|(?<=[\\s\\p{Z}])\\p{L}++)" + END);

    private final char decimalSign;
    private final char groupingSign;
    private final Decimal decimal;
    private final Cell cell = new Cell();

    Figures(Dialect dialect) {
        decimalSign = dialect.decimalSign();
        groupingSign = dialect.groupingSign();
        decimal = new Decimal(decimalSign, groupingSign);
    }

    /** Whether it is a count with its unit. Every row is asked, and nearly none begins like one and ends with no digit. */
    boolean isCount(String text) {
        char first = Chars.fold(text.charAt(0));
        char last = Chars.fold(text.charAt(text.length() - 1));
        return (first == ALTOGETHER || (isNumeric(first) && !isDigit(last))) && of(text) == Figure.COUNT;
    }

    private static boolean isNumeric(char first) {
        return isDigit(first) || "+-(".indexOf(first) >= 0;
    }

    /** Whether it has any digit, of whatever script. */
    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Figure of(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        boolean altogether = beginning.lookingAt();
        cell.set(altogether ? text.substring(beginning.end()) : text);
        if (decimal.read(cell) != Decimal.Outcome.NUMBER || isLong()) {
            return Figure.NONE;
        }
        Matcher behind = UNIT.matcher(text);
        behind.region(text.length() - (cell.to - decimal.end()), text.length());
        boolean bare = decimal.end() == cell.to;
        if (bare ? altogether : behind.matches()) {
            return Figure.COUNT;
        }
        behind.usePattern(WORD).useTransparentBounds(true);
        return !behind.matches() ? Figure.NONE : bare && digits() == cell.length() ? Figure.DIGITS : Figure.AMOUNT;
    }

    private boolean isLong() {
        return digits() > MOST_DIGITS && !isMarked();
    }

    private int digits() {
        int digits = 0;
        for (int i = cell.from; i < decimal.end(); i++) {
            digits += isDigit(Chars.fold(cell.chars[i])) ? 1 : 0;
        }
        return digits;
    }

    /** Whether the digits have a sign within that no waybill has. */
    private boolean isMarked() {
        for (int i = cell.from; i < decimal.end(); i++) {
            char c = Chars.fold(cell.chars[i]);
            if (c == decimalSign || c == groupingSign) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
