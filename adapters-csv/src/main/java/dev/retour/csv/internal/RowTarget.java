package dev.retour.csv.internal;

/** Takes the rows of a table, from one thread. */
public interface RowTarget {

    /**
     * Learns where the columns are, before the first row.
     *
     * @param layout the columns
     * @param values reads the cells of the current row
     */
    void begin(Layout layout, RowValues values);

    /**
     * Takes the current row. What is wrong with its cells, {@code values} has already noted.
     */
    void row();

    /**
     * Learns that the current row is left out. Its cells can be read again; what is wrong with them was told already.
     *
     * @param inPlace whether every cell is in the column where it belongs
     * @param totals whether it begins like one of totals
     */
    default void rejected(boolean inPlace, boolean totals) {}

    /**
     * Takes the current row, which holds totals.
     *
     * @param totals where it holds what
     */
    default void footer(Layout.Totals totals) {}
}
