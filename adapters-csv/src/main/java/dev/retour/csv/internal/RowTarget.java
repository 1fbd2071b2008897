package dev.retour.csv.internal;

/** Takes the rows of a table, from one thread. */
public interface RowTarget {

    /** How far the cells of a row that is left out can be trusted. */
    enum Cells {
        /** Each is in the column where it belongs. */
        IN_PLACE,
        /** They may be in the wrong columns. */
        SHIFTED,
        /** The first begins like one of totals that the map does not name, so the row may be about nothing. */
        LIKE_TOTALS
    }

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
     * Learns that the current row is left out. Its cells can be read again; what is wrong with it was told already.
     *
     * @param cells how far they can be trusted
     */
    default void rejected(Cells cells) {}

    /**
     * Takes the current row, which holds totals.
     *
     * @param totals where it holds what
     */
    default void footer(Layout.Totals totals) {}
}
