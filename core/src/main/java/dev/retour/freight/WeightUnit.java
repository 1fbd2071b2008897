package dev.retour.freight;

/** A unit of weight, with its exact size: the pound is 453.59237 g by the international agreement of 1959. */
public enum WeightUnit {
    /** Milligram. */
    MILLIGRAM("mg", 1_000_000L),
    /** Gram. */
    GRAM("g", 1_000_000_000L),
    /** Ounce, a sixteenth of a pound. */
    OUNCE("oz", 28_349_523_125L),
    /** Pound. */
    POUND("lb", 453_592_370_000L),
    /** Kilogram. */
    KILOGRAM("kg", 1_000_000_000_000L),
    /** Metric ton. */
    TON("t", 1_000_000_000_000_000L);

    private final String symbol;
    private final long nanograms;

    WeightUnit(String symbol, long nanograms) {
        this.symbol = symbol;
        this.nanograms = nanograms;
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
     * @return its nanograms
     */
    public long nanograms() {
        return nanograms;
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
