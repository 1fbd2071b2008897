package dev.retour.kernel;

/**
 * What a text must be to stand in every database as it is: without U+0000, which PostgreSQL has no place for, and without
 * half of a surrogate pair, which has no bytes.
 */
public final class StorableText {

    private StorableText() {}

    /**
     * Checks a text.
     *
     * @param what what the text is, for the message; the text itself is not told, since it may be personal
     * @param text the text
     * @return the same text
     * @throws IllegalArgumentException if it holds U+0000 or half of a surrogate pair
     */
    public static String check(String what, String text) {
        if (!isStorable(text)) {
            throw new IllegalArgumentException(
                    what + " holds U+0000 or half of a character, which no database keeps. Clean it first.");
        }
        return text;
    }

    /**
     * Tells whether every database can hold a text.
     *
     * @param text the text
     * @return true if it holds neither U+0000 nor half of a surrogate pair
     */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || isHalf(text, i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether half of a surrogate pair stands at a place.
     *
     * @param text the text
     * @param at the place, from 0
     * @return true if the character there is half of a pair whose other half is not beside it
     */
    public static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        return Character.isSurrogate(c) && isAlone(c, text, at);
    }

    private static boolean isAlone(char half, String text, int at) {
        return Character.isHighSurrogate(half)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
