package dev.retour.csv.internal;

/** A field of a table. Each table lists its fields in an enum. */
public interface Field {

    /** What the cells of a field hold, as far as the column map must know. */
    enum Kind {
        /** A name, such as that of a zone or the kind of a charge: a word there is meant. A number is no word. */
        KEY,
        /** Anything else without a unit. */
        PLAIN,
        /** The code of a currency. */
        CURRENCY,
        /** A weight. */
        WEIGHT,
        /** A length. */
        LENGTH
    }

    /**
     * The name in column maps, which is also the canonical header.
     *
     * @return such as {@code weight.actual}
     */
    String title();

    /**
     * What its cells hold.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Its place among the fields of its table; an enum has it already.
     *
     * @return the place, from 0
     */
    int ordinal();
}
