package dev.retour.kernel;

import java.util.regex.Pattern;

/**
 * One typed fact.
 *
 * @param type how to read the text
 * @param text the canonical text: digits without grouping, ISO dates, {@code true} or {@code false}
 * @param personal whether the fact is about a person; then it is masked wherever it is shown
 */
public record Attribute(Type type, String text, boolean personal) {

    /** The longest text of a fact, in characters. */
    public static final int MAX_LENGTH = 4_000;

    private static final Pattern LINE_BREAKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** How the text of a fact is read. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number that fits a {@code long}. */
        WHOLE,
        /** A decimal number. */
        DECIMAL,
        /** {@code true} or {@code false}. */
        FLAG,
        /** An ISO date. */
        DATE,
        /** An ISO instant in UTC. */
        INSTANT
    }

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the text is longer than {@value #MAX_LENGTH} characters
     */
    public Attribute {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An attribute holds at most " + MAX_LENGTH + " characters, not "
                    + text.length() + ". Keep long texts in the host and store their id.");
        }
    }

    /**
     * The text as it may be shown to anyone.
     *
     * @return the text, or a mask where it is personal; control characters are replaced, so that no fact can forge a
     *     line of a log
     */
    public String shown() {
        return personal ? Personal.MASK : onOneLine(text);
    }

    /** Line separators count as control characters: some viewers of logs break lines there. */
    static String onOneLine(String text) {
        return LINE_BREAKING.matcher(text).replaceAll("\uFFFD");
    }

    @Override
    public String toString() {
        return shown();
    }
}
