package dev.retour.csv.internal;

/** What single characters are. */
final class Chars {

    private Chars() {}

    /** White space of any kind, also where it has no width. NUL is none. */
    static boolean isBlank(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r') || c >= 0x1C;
        }
        return c >= 0x7F && isWideBlank(c);
    }

    private static boolean isWideBlank(char c) {
        // no Chinese text is blank, and most cells of a bill end with it
        if (c > '\u3000' && c < '\uFEFF') {
            return false;
        }
        boolean zeroWidth = (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u0085';
        return zeroWidth || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** Any of the characters that mean minus or stand for nothing. */
    static boolean isDash(char c) {
        return c == '-' || (c > 0x7F && isWideDash(c));
    }

    private static boolean isWideDash(char c) {
        return c >= '\u2010' && isKnownDash(c);
    }

    private static boolean isKnownDash(char c) {
        return (c <= '\u2015') || c == '\u2212' || c == '\uFE63' || c == '\uFF0D';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The plain form of full-width characters, of minus signs and of spaces; any other character as it is. */
    static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E' && c != '\uFF0D') {
            return (char) (c - 0xFEE0);
        }
        return isWideDash(c) ? '-' : isWideBlank(c) ? ' ' : c;
    }

    /** A control character that no text holds; line ends and tabs are none. */
    static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && !isLineEnd(c)) || c == 0x7F;
    }
}
