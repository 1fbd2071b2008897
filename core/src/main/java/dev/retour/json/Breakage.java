package dev.retour.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.retour.kernel.Reason;
import java.util.Locale;

/**
 * Finds out where and why a text is no JSON.
 *
 * <p>The versions of Jackson differ in the text and in the place of their errors; only how far they read is the same.
 * So nothing else is taken from them.
 */
final class Breakage {

    private static final int SHOWN = 20;

    private final String text;
    private final boolean tooLong;
    private final int offset;

    /**
     * Looks at an error.
     *
     * @param text the text
     * @param read how many characters were read, the wrong one included
     * @param error what Jackson says
     */
    Breakage(String text, long read, JsonProcessingException error) {
        int last = (int) Math.max(0, Math.min(read, text.length()) - 1);
        this.text = text;
        this.tooLong = error instanceof StreamConstraintsException;
        this.offset = error instanceof JsonEOFException ? text.length() : start(last);
    }

    private int start(int last) {
        if (tooLong) {
            return Math.max(0, text.lastIndexOf('"', last - 1));
        }
        return isWord(text.charAt(last)) && !isInString(last) ? startOfWord(last) : last;
    }

    private int startOfWord(int last) {
        int start = last;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "_$.+-".indexOf(c) >= 0;
    }

    private boolean isInString(int end) {
        boolean inside = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (inside && c == '\\') {
                i++;
            } else if (c == '"') {
                inside = !inside;
            }
        }
        return inside;
    }

    /**
     * The finding.
     *
     * @param trail the way to where the parser is
     * @return the finding as an exception
     */
    Unreadable at(Trail trail) {
        return new Unreadable(Mark.at(text, offset), trail, reason());
    }

    private Reason reason() {
        if (tooLong) {
            return Reason.of(JsonReason.TEXT_TOO_LONG).with("limit", "50,000");
        }
        if (offset == text.length()) {
            return Reason.of(JsonReason.CUT_OFF);
        }
        char c = text.charAt(offset);
        boolean comment = !isInString(offset) && (c == '/' || c == '#');
        return comment
                ? Reason.of(JsonReason.COMMENT)
                : Reason.of(JsonReason.SYNTAX).with("found", found(c));
    }

    private String found(char first) {
        if (Character.isISOControl(first)) {
            return String.format(Locale.ROOT, "U+%04X", (int) first);
        }
        if (Character.isSurrogate(first)) {
            return whole();
        }
        int end = offset + 1;
        while (isWord(first) && end < text.length() && end < offset + SHOWN && isWord(text.charAt(end))) {
            end++;
        }
        return text.substring(offset, end);
    }

    /** A character of two halves; the parser may stop at either. */
    private String whole() {
        boolean isSecond = offset > 0 && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return Character.toString(text.codePointAt(isSecond ? offset - 1 : offset));
    }
}
