package dev.retour.freight;

/**
 * A unit of length, with its exact size: the inch is 25.4 mm.
 *
 * <p>More may come: a {@code switch} needs a default branch.
 */
public enum LengthUnit {
    /** Millimeter. */
    MILLIMETER("mm", 1_000_000L),
    /** Centimeter. */
    CENTIMETER("cm", 10_000_000L),
    /** Inch. */
    INCH("in", 25_400_000L),
    /** Meter. */
    METER("m", 1_000_000_000L);

    private final String symbol;
    private final long nanometers;

    LengthUnit(String symbol, long nanometers) {
        this.symbol = symbol;
        this.nanometers = nanometers;
    }

    /**
     * The symbol, as it stands behind a number.
     *
     * @return such as {@code cm}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The size of the unit.
     *
     * @return its nanometers
     */
    public long nanometers() {
        return nanometers;
    }

    /**
     * The unit of a symbol.
     *
     * @param symbol the symbol, in lower case
     * @return the unit
     * @throws IllegalArgumentException if there is none
     */
    public static LengthUnit of(String symbol) {
        for (LengthUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("No unit of length is written '" + symbol + "'. Use mm, cm, m or in.");
    }
}
