package dev.retour.kernel;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only carrier of "why": a code and the facts that belong to it.
 *
 * <p>Decisions, findings, explanations and exceptions hold reasons; they are rendered to text on demand.
 *
 * @param code the stable code
 * @param attributes the facts that the text names and a program may read
 */
public record Reason(ReasonCode code, Attributes attributes) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /**
     * A reason without facts, to which {@code with} adds them.
     *
     * @param code the stable code
     * @return the reason
     */
    public static Reason of(ReasonCode code) {
        return new Reason(code, Attributes.none());
    }

    /**
     * Adds a text. What is longer than an {@link Attribute} holds is cut.
     *
     * @param name the name that the text of the code uses
     * @param value the fact
     * @return a new reason
     */
    public Reason with(String name, String value) {
        return new Reason(code, attributes.with(name, cut(value)));
    }

    private static String cut(String text) {
        return text.length() <= Attribute.MAX_LENGTH ? text : beginning(text, Attribute.MAX_LENGTH - 1) + '…';
    }

    /** Never half a character. */
    private static String beginning(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * Adds a value that prints itself, such as an amount of money, a weight, or an id.
     *
     * @param name the name that the text of the code uses
     * @param value the fact; its {@code toString} is kept
     * @return a new reason
     */
    public Reason with(String name, Object value) {
        return with(name, value.toString());
    }

    /**
     * Adds what somebody worded in both languages, such as a rule of a policy.
     *
     * @param name the name that the text of the code uses
     * @param en the English words
     * @param zh the Chinese words
     * @return a new reason, which holds both
     */
    public Reason with(String name, String en, String zh) {
        return with(name + worded(Language.EN), en).with(name + worded(Language.ZH), zh);
    }

    private static String worded(Language language) {
        return switch (language) {
            case EN -> ".en";
            case ZH -> ".zh";
        };
    }

    /**
     * Adds a whole number.
     *
     * @param name the name that the text of the code uses
     * @param value the fact
     * @return a new reason
     */
    public Reason with(String name, long value) {
        return new Reason(code, attributes.with(name, value));
    }

    /**
     * Adds a decimal number.
     *
     * @param name the name that the text of the code uses
     * @param value the fact
     * @return a new reason
     */
    public Reason with(String name, BigDecimal value) {
        if (Math.abs((long) value.scale()) + value.precision() > Attribute.MAX_LENGTH / 2) {
            return with(name, value.toString());
        }
        return new Reason(code, attributes.with(name, value));
    }

    /**
     * Renders the reason.
     *
     * @param language the language wanted
     * @return one sentence or two; a placeholder without a fact becomes a question mark, personal facts are masked
     */
    public String text(Language language) {
        Function<MatchResult, String> fill = match -> attributes
                .find(match.group(1))
                .or(() -> attributes.find(match.group(1) + worded(language)))
                .map(Attribute::shown)
                .map(Matcher::quoteReplacement)
                .orElse("?");
        return PLACEHOLDER.matcher(code.template(language)).replaceAll(fill);
    }

    @Override
    public String toString() {
        return code.code() + ": " + text(Language.EN);
    }
}
