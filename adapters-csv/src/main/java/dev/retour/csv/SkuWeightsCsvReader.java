package dev.retour.csv;

import dev.retour.csv.internal.Layout;
import dev.retour.csv.internal.RowNotes;
import dev.retour.csv.internal.RowTarget;
import dev.retour.csv.internal.RowValues;
import dev.retour.csv.internal.Shape;
import dev.retour.csv.internal.TableScan;
import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.parcel.SkuWeights;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what one piece of each article weighs.
 *
 * <p>Fields: {@code sku} and {@code weight}, both needed. Immutable and thread-safe; each run belongs to one thread.
 */
public final class SkuWeightsCsvReader {

    static final Shape SHAPE =
            new Shape(List.of(WeightField.values()), List.of(List.of(WeightField.SKU), List.of(WeightField.WEIGHT)));

    private final TableMap map;
    private final Limits limits;

    private SkuWeightsCsvReader(TableMap map, Limits limits) {
        this.map = map;
        this.limits = limits;
    }

    /**
     * A reader with the default limits.
     *
     * @param map how the list is read
     * @return the reader
     */
    public static SkuWeightsCsvReader of(TableMap map) {
        return new SkuWeightsCsvReader(map, Limits.DEFAULT);
    }

    /**
     * The same reader with other limits.
     *
     * @param other what is accepted at most
     * @return a new reader
     */
    public SkuWeightsCsvReader with(Limits other) {
        return new SkuWeightsCsvReader(map, other);
    }

    /**
     * Reads a list of weights.
     *
     * @param source the bytes
     * @param weights takes the weights
     * @param findings takes the findings, also about articles that are listed twice
     * @return what became of every row
     * @throws java.io.UncheckedIOException if the stream breaks off
     */
    public Tally read(Source source, SkuWeights weights, Consumer<Finding> findings) {
        return new TableScan(source, map, limits, SHAPE, findings).run(new Rows(weights));
    }

    private static final class Rows implements RowTarget {

        private final SkuWeights weights;
        private RowValues values;
        private RowNotes notes;

        @SuppressWarnings("NullAway.Init")
        Rows(SkuWeights weights) {
            this.weights = weights;
        }

        @Override
        public void begin(Layout layout, RowValues rowValues) {
            values = rowValues;
            notes = rowValues.notes();
        }

        @Override
        public void row() {
            String sku = values.id(WeightField.SKU);
            Weight weight = values.weight(WeightField.WEIGHT);
            if (sku != null && weight != null) {
                weights.add(sku, weight, notes.source()).ifPresent(notes::report);
            } else if (!notes.hasFailed()) {
                WeightField missing = sku == null ? WeightField.SKU : WeightField.WEIGHT;
                notes.fail(missing, Reason.of(CsvReason.VALUE_MISSING));
            }
        }
    }
}
