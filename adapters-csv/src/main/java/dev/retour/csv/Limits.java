package dev.retour.csv;

/**
 * What a reader accepts at most, so that no file can exhaust the memory.
 *
 * @param fieldLength the longest cell, in characters
 * @param rowLength the longest row, in characters
 * @param columns the most cells in a row
 */
public record Limits(int fieldLength, int rowLength, int columns) {

    /** 64 KiB a cell, 1 MiB a row, 16,384 columns as in Excel. */
    public static final Limits DEFAULT = new Limits(64 * 1024, 1024 * 1024, 16_384);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not above 0, or a cell may be longer than a row
     */
    public Limits {
        if (fieldLength <= 0 || columns <= 0 || rowLength < fieldLength) {
            throw new IllegalArgumentException("Limits are above 0, and a row is no shorter than a cell.");
        }
    }
}
