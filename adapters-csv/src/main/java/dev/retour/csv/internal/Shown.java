package dev.retour.csv.internal;

import java.util.List;

/** Texts of a file, cut to a length that a message can bear. */
public final class Shown {

    private static final int LONGEST = 40;
    private static final int MOST = 30;

    private Shown() {}

    /**
     * A text as a message shows it.
     *
     * @param text the text
     * @return the text, or its beginning if it is long
     */
    public static String of(String text) {
        return text.length() <= LONGEST ? text : beginning(text) + "...";
    }

    /** Never half a character. */
    private static String beginning(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    static String list(List<String> texts) {
        List<String> some = texts.stream()
                .filter(text -> !text.isEmpty())
                .limit(MOST)
                .map(Shown::of)
                .toList();
        String rest = texts.size() > MOST ? ", ..." : "";
        return some.isEmpty() ? "-" : String.join(", ", some) + rest;
    }
}
