package dev.retour.testkit;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal values that nobody writes by chance: plant them wherever a host gives such values, then look for them in every
 * text that outlives the call or leaves the program. They are found as they are, cut short, and escaped as JSON, even
 * twice. Immutable and thread-safe.
 *
 * <pre>{@code
 * Canaries canaries = Canaries.of(7);
 * OrderTerms terms = builder.attributes(canaries.planted()).build();
 * canaries.assertNoneIn(whatMyPluginWrites);
 * }</pre>
 */
public final class Canaries {

    /** One backslash or more: a text within a text within a text has them doubled. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

    /** So wide that a text without a canary has none by chance. */
    private static final int LONG = 10;

    private final List<String> marks;
    private final Attributes planted;

    private Canaries(String latin, String han, String digits, String day) {
        this.marks = List.of(latin, han, digits, day);
        Map<String, Attribute> values = new TreeMap<>();
        values.put("name", text(latin + " \"Bo\" O'Neil \\ Sons"));
        values.put("email", text(latin + "@example.org"));
        values.put("address", text(latin + " Street\r\n\"4\"\tFlat \\2"));
        values.put("收货人", text(han + "先生"));
        values.put("地址", text(han + "路\n“88”号\"4\"室"));
        values.put("phone", text(digits));
        values.put("account", new Attribute(Attribute.Type.WHOLE, digits, true));
        values.put("weight", new Attribute(Attribute.Type.DECIMAL, digits + ".5", true));
        values.put("birthday", new Attribute(Attribute.Type.DATE, day, true));
        values.put("born", new Attribute(Attribute.Type.INSTANT, day + "T01:02:03Z", true));
        this.planted = new Attributes(values);
    }

    private Canaries(Attributes planted) {
        this.marks = List.of();
        this.planted = planted;
    }

    /**
     * No canaries: one phone that nobody looks for, so that looking costs nothing.
     *
     * @return what is never found
     */
    public static Canaries none() {
        return new Canaries(new Attributes(Map.of("phone", text("13800138000"))));
    }

    /**
     * Tells whether there is anything to look for.
     *
     * @return true of {@link #none}
     */
    public boolean isEmpty() {
        return marks.isEmpty();
    }

    private static Attribute text(String value) {
        return new Attribute(Attribute.Type.TEXT, value, true);
    }

    /**
     * Canaries of a seed.
     *
     * @param seed the seed; others have other values
     * @return the canaries
     */
    public static Canaries of(long seed) {
        Dice dice = Dice.of(seed, LONG);
        StringBuilder latin = new StringBuilder();
        StringBuilder han = new StringBuilder();
        StringBuilder digits = new StringBuilder("19");
        for (int i = 0; i < LONG; i++) {
            latin.append(CONSONANTS.charAt(dice.below(CONSONANTS.length())));
            // Rare characters of two planes: those of the second are two units in Java and two escapes in JSON.
            han.appendCodePoint((i % 2 == 0 ? 0x20000 : 0x9000) + dice.below(0xC00));
            digits.append(dice.below(10));
        }
        String day = String.format(
                Locale.ROOT, "1%03d-%02d-%02d", dice.below(500), dice.between(1, 12), dice.between(1, 28));
        return new Canaries(latin.toString(), han.toString(), digits.toString(), day);
    }

    /**
     * The canaries as personal attributes: names, addresses, an e-mail, phones and birthdays, in English and Chinese, of
     * every type that an attribute about a person may have, and with what JSON escapes.
     *
     * @return the attributes
     */
    public Attributes planted() {
        return planted;
    }

    /**
     * Looks for canaries.
     *
     * @param text where
     * @return what was found of each; empty if nothing was
     */
    public List<String> in(String text) {
        String plain = text.contains("\\u") ? unescaped(text) : text;
        return marks.stream().filter(plain::contains).toList();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /**
     * Checks that something does not tell a canary: by its {@code toString}, or, of an exception, by its whole stack
     * trace with all causes.
     *
     * @param thing what is checked
     * @throws AssertionError if it does; the message tells which, and quotes the place
     */
    public void assertNoneIn(Object thing) {
        if (!marks.isEmpty()) {
            assertSilent(thing);
        }
    }

    private void assertSilent(Object thing) {
        String text = thing instanceof Throwable failure ? trace(failure) : thing.toString();
        List<String> found = in(text);
        if (!found.isEmpty()) {
            throw new AssertionError("The personal values " + found + " stand in this "
                    + thing.getClass().getSimpleName() + ":\n" + text);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
