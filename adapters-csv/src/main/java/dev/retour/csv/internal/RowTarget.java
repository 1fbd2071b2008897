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
     * Takes the current row, which holds totals.
     *
     * @param totals where it holds what
     */
    default void footer(Layout.Totals totals) {}
}
