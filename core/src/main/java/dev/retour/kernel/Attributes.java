package dev.retour.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Typed facts by name, limited in number and size, in the order of their names.
 *
 * <p>Hosts hang their own facts on parcels and bill lines; reasons hang the facts of their text here. Facts about a
 * person are marked and stay masked in {@code toString}, in texts and in logs.
 *
 * @param values the facts by name
 */
public record Attributes(Map<String, Attribute> values) {

    /** The most facts in one place. */
    public static final int MAX_COUNT = 64;

    private static final Attributes NONE = new Attributes(Map.of());

    /**
     * Copies the facts.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_COUNT}, or a name is no {@link Identifier}
     */
    public Attributes {
        if (values.size() > MAX_COUNT) {
            throw new IllegalArgumentException("At most " + MAX_COUNT + " attributes fit, not " + values.size()
                    + ". Keep the rest in the host and store one id.");
        }
        values = SortedFacts.of(values);
    }

    /**
     * No facts.
     *
     * @return the empty set
     */
    public static Attributes none() {
        return NONE;
    }

    /**
     * Adds or replaces a text.
     *
     * @param name the name
     * @param value the text
     * @return new attributes
     */
    public Attributes with(String name, String value) {
        return put(name, new Attribute(Attribute.Type.TEXT, value, false));
    }

    /**
     * Adds or replaces a text about a person.
     *
     * @param name the name
     * @param value the personal text
     * @return new attributes
     */
    public Attributes with(String name, Personal value) {
        return put(name, new Attribute(Attribute.Type.TEXT, value.reveal(), true));
    }

    /**
     * Adds or replaces a whole number.
     *
     * @param name the name
     * @param value the number
     * @return new attributes
     */
    public Attributes with(String name, long value) {
        return put(name, new Attribute(Attribute.Type.WHOLE, Long.toString(value), false));
    }

    /**
     * Adds or replaces a decimal number.
     *
     * @param name the name
     * @param value the number
     * @return new attributes
     */
    public Attributes with(String name, BigDecimal value) {
        return put(name, new Attribute(Attribute.Type.DECIMAL, value.toPlainString(), false));
    }

    /**
     * Adds or replaces a flag.
     *
     * @param name the name
     * @param value the flag
     * @return new attributes
     */
    public Attributes with(String name, boolean value) {
        return put(name, new Attribute(Attribute.Type.FLAG, Boolean.toString(value), false));
    }

    /**
     * Adds or replaces a date.
     *
     * @param name the name
     * @param value the date
     * @return new attributes
     */
    public Attributes with(String name, LocalDate value) {
        return put(name, new Attribute(Attribute.Type.DATE, value.toString(), false));
    }

    /**
     * Adds or replaces an instant.
     *
     * @param name the name
     * @param value the instant
     * @return new attributes
     */
    public Attributes with(String name, Instant value) {
        return put(name, new Attribute(Attribute.Type.INSTANT, value.toString(), false));
    }

    private Attributes put(String name, Attribute attribute) {
        return new Attributes(SortedFacts.of(values).with(name, attribute));
    }

    /**
     * Looks a fact up.
     *
     * @param name the name
     * @return the fact, or empty if there is none of that name
     */
    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
