package dev.retour.json;

/** Cuts foreign text to a length that a finding can carry. */
final class Clip {

    private static final int NAME = 60;
    private static final int MESSAGE = 500;

    private Clip() {}

    /**
     * Cuts the name of a field or a word.
     *
     * @param text the text
     * @return its beginning
     */
    static String name(String text) {
        return cut(text, NAME);
    }

    /**
     * Cuts a message or a list.
     *
     * @param text the text
     * @return its beginning
     */
    static String message(String text) {
        return cut(text, MESSAGE);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
