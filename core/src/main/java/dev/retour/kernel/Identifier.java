package dev.retour.kernel;

/**
 * An id that the host or the outside world gave us.
 *
 * <p>An id is text of 1 to {@value #MAX_LENGTH} characters without control characters and without white space at its
 * ends. It is kept exactly as given: ids are compared by their characters, never folded or normalized.
 */
public interface Identifier {

    /** The longest id that is accepted, in characters. */
    int MAX_LENGTH = 128;

    /**
     * The id as it was given.
     *
     * @return the text, never empty
     */
    String value();

    /**
     * Checks the text of an id.
     *
     * @param what what the id names, for the message
     * @param value the text
     * @return the same text
     * @throws IllegalArgumentException if it is empty, too long, padded, or holds a control character
     */
    static String check(String what, String value) {
        if (!hasLength(value)) {
            throw new IllegalArgumentException(what + " must have 1 to " + MAX_LENGTH + " characters, not "
                    + value.length() + ". Give the id as the other system prints it.");
        }
        if (!isClean(value)) {
            throw new IllegalArgumentException(what
                    + " holds control characters or half a character, or starts or ends with a space. Trim it first.");
        }
        return value;
    }

    /**
     * Tells whether a text can be an id.
     *
     * @param value the text
     * @return false if {@link #check} would refuse it
     */
    static boolean isLegal(String value) {
        return hasLength(value) && isClean(value);
    }

    private static boolean hasLength(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH;
    }

    private static boolean isClean(String value) {
        return !isPadded(value) && !hasControl(value);
    }

    /** A plain loop: ids are made by the million. */
    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F;
            if (!plain && (Character.isISOControl(c) || StorableText.isHalf(value, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPadded(String value) {
        return Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1));
    }
}
