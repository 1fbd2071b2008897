package dev.retour.csv.internal;

import dev.retour.kernel.Identifier;

/** Whether a cell can be an id. */
final class IdCheck {

    /** What is wrong. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** It is too long or holds control characters. */
        INVALID,
        /** A spreadsheet has written it as a power of ten. */
        DIGITS_LOST
    }

    private IdCheck() {}

    static Fault fault(Cell cell) {
        if (cell.length() > Identifier.MAX_LENGTH || hasControl(cell)) {
            return Fault.INVALID;
        }
        return isPowerOfTen(cell) ? Fault.DIGITS_LOST : Fault.NONE;
    }

    private static boolean hasControl(Cell cell) {
        for (int i = cell.from; i < cell.to; i++) {
            char c = cell.chars[i];
            if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
                return true;
            }
        }
        return false;
    }

    /** Digits with or without decimals, then {@code E+} and digits; other ids with an E are left alone. */
    private static boolean isPowerOfTen(Cell cell) {
        int at = digits(cell, cell.from);
        if (at == cell.from) {
            return false;
        }
        if (at < cell.to && cell.chars[at] == '.') {
            at = digits(cell, at + 1);
        }
        boolean power = at + 2 < cell.to && (cell.chars[at] | 0x20) == 'e' && cell.chars[at + 1] == '+';
        return power && digits(cell, at + 2) == cell.to;
    }

    private static int digits(Cell cell, int from) {
        int at = from;
        while (at < cell.to && cell.chars[at] >= '0' && cell.chars[at] <= '9') {
            at++;
        }
        return at;
    }

    static boolean isZero(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
