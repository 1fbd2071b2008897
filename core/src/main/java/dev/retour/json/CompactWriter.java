package dev.retour.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.retour.kernel.StorableText;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Writes values in the one form in which they are stored: on one line, without a space between their parts. Whoever writes
 * ends what it began. Not thread-safe.
 */
final class CompactWriter {

    private final StringBuilder out = new StringBuilder(512);
    private boolean isFirst = true;

    /**
     * Writes a value.
     *
     * @param codec how
     * @param value the value
     * @return its text
     * @throws IllegalArgumentException if it cannot be written
     */
    static String write(Codec codec, Object value) {
        CompactWriter writer = new CompactWriter();
        codec.write(value, writer);
        return writer.out.toString();
    }

    /** Begins an object; each of its values follows its name. */
    void beginObject() {
        begin('{');
    }

    /** Ends the object. */
    void endObject() {
        end('}');
    }

    /** Begins an array; each of its values follows {@link #item}. */
    void beginArray() {
        begin('[');
    }

    /** Ends the array. */
    void endArray() {
        end(']');
    }

    private void begin(char bracket) {
        out.append(bracket);
        isFirst = true;
    }

    private void end(char bracket) {
        out.append(bracket);
        isFirst = false;
    }

    /** Says that the next value of an array follows. */
    void item() {
        if (!isFirst) {
            out.append(',');
        }
        isFirst = false;
    }

    /** Writes the name of the value that follows. */
    void name(String name) {
        item();
        text(name);
        out.append(':');
    }

    /** Writes the name of a component, in which nothing has to be escaped. */
    void component(String name) {
        item();
        out.append('"').append(name).append("\":");
    }

    void number(BigDecimal value) {
        out.append(value.toPlainString());
    }

    void flag(boolean value) {
        out.append(value);
    }

    void text(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            escaped(text);
        }
        out.append('"');
    }

    /** Half of a surrogate pair has no bytes, so it is written by its number, like a control character. */
    private void escaped(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (StorableText.isHalf(text, i)) {
                quote(text.substring(done, i));
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(i)));
                done = i + 1;
            }
        }
        quote(text.substring(done));
    }

    private void quote(String text) {
        JsonStringEncoder.getInstance().quoteAsString(text, out);
    }

    /** Whether nothing has to be escaped, as in nearly every text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            if (!plain && (c < 0x7F || StorableText.isHalf(text, i))) {
                return false;
            }
        }
        return true;
    }
}
