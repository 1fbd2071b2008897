package dev.retour.csv;

import org.immutables.value.Value;

/**
 * What a reader accepts at most, so that no file can exhaust the memory.
 *
 * @param fieldLength the longest cell, in characters
 * @param rowLength the longest row, in characters
 * @param columns the most cells in a row
 */
@Value.Builder
public record Limits(int fieldLength, int rowLength, int columns) {

    /** The longest row that may be allowed, in characters. */
    public static final int MAX_ROW_LENGTH = 1 << 28;

    /** 64 KiB a cell, 1 MiB a row, 16,384 columns as in Excel. */
    public static final Limits DEFAULT = new Limits(64 * 1024, 1024 * 1024, 16_384);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not above 0, a cell may be longer than a row, or a row longer
     *     than {@value #MAX_ROW_LENGTH}
     */
    public Limits {
        if (fieldLength <= 0 || columns <= 0 || rowLength < fieldLength || rowLength > MAX_ROW_LENGTH) {
            throw new IllegalArgumentException(
                    "Limits are above 0, and a row is no shorter than a cell and no longer than " + MAX_ROW_LENGTH
                            + ".");
        }
    }

    /**
     * Starts with the default limits.
     *
     * @return a builder
     */
    public static LimitsBuilder builder() {
        return new LimitsBuilder().from(DEFAULT);
    }
}
