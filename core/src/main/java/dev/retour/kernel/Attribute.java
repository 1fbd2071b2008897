package dev.retour.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One typed fact.
 *
 * @param type how to read the text
 * @param text the canonical text: digits without grouping, ISO dates, instants to the microsecond, {@code true} or
 *     {@code false}
 * @param personal whether the fact is about a person; then it is masked wherever it is shown
 */
public record Attribute(Type type, String text, boolean personal) {

    /** The longest text of a fact, in characters. */
    public static final int MAX_LENGTH = 4_000;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern LINE_BREAKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** How the text of a fact is read. More may come: a {@code switch} needs a default branch. */
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
     * Checks the text, and cuts an instant to the microsecond.
     *
     * @throws IllegalArgumentException if the text is longer than {@value #MAX_LENGTH} characters, not the canonical text
     *     of its type, or personal and not a {@link StorableText}
     */
    public Attribute {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An attribute holds at most " + MAX_LENGTH + " characters, not "
                    + text.length() + ". Keep long texts in the host and store their id.");
        }
        if (!isReadable(type, text)) {
            throw new IllegalArgumentException("The text of an attribute is no " + type
                    + ". Write plain digits, an ISO date, an ISO instant in UTC, true or false.");
        }
        if (personal) {
            StorableText.check("A personal attribute", text);
        }
        text = type == Type.INSTANT
                ? Instant.parse(text).truncatedTo(ChronoUnit.MICROS).toString()
                : text;
    }

    private static boolean isReadable(Type type, String text) {
        try {
            return isCanonical(type, text);
        } catch (DateTimeException | NumberFormatException notOfTheType) {
            return false;
        }
    }

    private static boolean isCanonical(Type type, String text) {
        return switch (type) {
            case TEXT -> true;
            case WHOLE -> Long.toString(Long.parseLong(text)).equals(text);
            case DECIMAL -> DECIMAL.matcher(text).matches();
            case FLAG -> text.equals("true") || text.equals("false");
            case DATE -> LocalDate.parse(text).toString().equals(text);
            case INSTANT -> Instant.parse(text).toString().equals(text);
        };
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
