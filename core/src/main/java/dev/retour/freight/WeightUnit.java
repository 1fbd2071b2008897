package dev.retour.freight;

/**
 * A unit of weight, with its exact size: the pound is 453.59237 g by the international agreement of 1959.
 *
 * <p>More may come: a {@code switch} needs a default branch.
 */
public enum WeightUnit {
    /** Milligram. */
    MILLIGRAM("mg", 1_600_000L),
    /** Gram. */
    GRAM("g", 1_600_000_000L),
    /** Ounce, a sixteenth of a pound. */
    OUNCE("oz", 45_359_237_000L),
    /** Pound. */
    POUND("lb", 725_747_792_000L),
    /** Kilogram. */
    KILOGRAM("kg", 1_600_000_000_000L),
    /** Metric ton. */
    TON("t", 1_600_000_000_000_000L);

    private final String symbol;
    private final long quanta;

    WeightUnit(String symbol, long quanta) {
        this.symbol = symbol;
        this.quanta = quanta;
    }

    /**
     * The symbol, as it stands behind a number.
     *
     * @return such as {@code kg}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The size of the unit.
     *
     * @return its quanta, see {@link Weight#quanta}
     */
    public long quanta() {
        return quanta;
    }

    /**
     * The unit of a symbol.
     *
     * @param symbol the symbol, in lower case
     * @return the unit
     * @throws IllegalArgumentException if there is none
     */
    public static WeightUnit of(String symbol) {
        for (WeightUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "No unit of weight is written '" + symbol + "'. Use mg, g, kg, t, oz or lb.");
    }
}
