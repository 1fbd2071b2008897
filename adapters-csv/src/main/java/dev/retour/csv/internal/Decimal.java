package dev.retour.csv.internal;

import java.math.BigDecimal;

/**
 * Reads the number at the beginning of a cell, exactly; one object serves all cells in turn.
 *
 * <p>A sign may stand before or behind, or parentheses around; currency signs before it are passed over. Digits may be
 * full-width. Groups have 2 to 4 digits and the last one 3 or 4, so that a decimal sign is not mistaken for grouping.
 */
final class Decimal {

    /** How it went. */
    enum Outcome {
        /** There is a number. */
        NUMBER,
        /** There is none. */
        INVALID,
        /** It has more than 18 digits. */
        TOO_LONG
    }

    private static final char NOTHING = '\0';

    private final char decimalSign;
    private final char groupingSign;
    private final Digits digits = new Digits();

    private char[] chars = {};
    private int at;
    private int to;
    private boolean signed;
    private boolean negative;
    private boolean parenthesis;
    private String currencySign = CurrencySigns.NONE;

    Decimal(char decimalSign, char groupingSign) {
        this.decimalSign = decimalSign;
        this.groupingSign = groupingSign;
    }

    /** The digits without their decimal sign; negative if the number is. */
    long unscaled() {
        return negative ? -digits.unscaled() : digits.unscaled();
    }

    /** The number of decimals, without zeros at the end. */
    int scale() {
        return digits.scale();
    }

    BigDecimal value() {
        return BigDecimal.valueOf(unscaled(), scale());
    }

    /** The currency sign before the number, or {@link CurrencySigns#NONE}. */
    String currencySign() {
        return currencySign;
    }

    /** Where the text behind the number begins, white space passed over. */
    int end() {
        return at;
    }

    Outcome read(Cell cell) {
        start(cell);
        prefix();
        if (!integer()) {
            return Outcome.INVALID;
        }
        fraction();
        if (!digits.any()) {
            return Outcome.INVALID;
        }
        suffix();
        return parenthesis ? Outcome.INVALID : digits.tooMany() ? Outcome.TOO_LONG : Outcome.NUMBER;
    }

    private void start(Cell cell) {
        chars = cell.chars;
        at = cell.from;
        to = cell.to;
        signed = false;
        negative = false;
        parenthesis = false;
        digits.clear();
        currencySign = CurrencySigns.NONE;
    }

    private char peek() {
        return at < to ? Chars.fold(chars[at]) : NOTHING;
    }

    private void prefix() {
        while (at < to && !isDigit(peek()) && (sign(peek()) || openParenthesis() || currency())) {
            skipBlanks();
        }
    }

    private boolean sign(char c) {
        if (signed || (c != '-' && c != '+')) {
            return false;
        }
        signed = true;
        negative = c == '-';
        at++;
        return true;
    }

    private boolean openParenthesis() {
        if (peek() != '(' || signed) {
            return false;
        }
        parenthesis = true;
        signed = true;
        negative = true;
        at++;
        return true;
    }

    private boolean currency() {
        String sign = currencySign.isEmpty() ? CurrencySigns.find(chars, at, to) : null;
        if (sign == null) {
            return false;
        }
        currencySign = sign;
        at += sign.length();
        return true;
    }

    private void skipBlanks() {
        while (at < to && Chars.isBlank(chars[at])) {
            at++;
        }
    }

    private boolean integer() {
        int group = 0;
        boolean grouped = false;
        while (true) {
            char c = peek();
            if (isDigit(c)) {
                digits.whole(c - '0');
                group++;
            } else if (c == groupingSign && isDigitNext()) {
                if (group == 0 || group > 4 || (grouped && group < 2)) {
                    return false;
                }
                grouped = true;
                group = 0;
            } else {
                return !grouped || group == 3 || group == 4;
            }
            at++;
        }
    }

    private boolean isDigitNext() {
        return at + 1 < to && isDigit(Chars.fold(chars[at + 1]));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void fraction() {
        if (at >= to || peek() != decimalSign) {
            return;
        }
        at++;
        while (isDigit(peek())) {
            digits.decimal(peek() - '0');
            at++;
        }
    }

    private void suffix() {
        skipBlanks();
        if (at < to && !parenthesis && sign(peek())) {
            skipBlanks();
        }
        if (parenthesis && peek() == ')') {
            parenthesis = false;
            at++;
            skipBlanks();
        }
    }
}
