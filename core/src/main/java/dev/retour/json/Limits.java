package dev.retour.json;

/**
 * How much a document may ask of its reader.
 *
 * @param size the largest document, in bytes of a stream or in characters of a text, above 0
 * @param depth how deep objects and arrays may be nested, from 1 to {@value #MAX_DEPTH}
 * @param text the longest text or name of a field, in characters, above 0; Jackson 2.16 and later read no name of more
 *     than 50,000
 * @param digits the longest number, in digits when it is written without an exponent, above 0
 * @param faults how many faults are listed at most, above 0
 */
public record Limits(int size, int depth, int text, int digits, int faults) {

    /** The deepest nesting that a limit may allow; reading is recursive. */
    public static final int MAX_DEPTH = 500;

    /** The largest size that may be set, in bytes. */
    public static final int MAX_SIZE = 1 << 30;

    private static final Limits STANDARD = new Limits(4 << 20, 32, 100_000, 40, 1_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not above 0, the depth is above {@value #MAX_DEPTH}, or the
     *     size above {@value #MAX_SIZE}
     */
    public Limits {
        if (Math.min(Math.min(size, depth), Math.min(Math.min(text, digits), faults)) < 1
                || depth > MAX_DEPTH
                || size > MAX_SIZE) {
            throw new IllegalArgumentException("Limits must be above 0, the depth at most " + MAX_DEPTH
                    + " and the size at most " + MAX_SIZE + ". Correct them.");
        }
    }

    /**
     * The usual limits.
     *
     * @return 4 MiB, 32 levels, texts of 100,000 characters, numbers of 40 digits, and 1,000 faults
     */
    public static Limits standard() {
        return STANDARD;
    }
}
