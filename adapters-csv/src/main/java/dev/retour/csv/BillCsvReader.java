package dev.retour.csv;

import dev.retour.courier.BillSink;
import dev.retour.csv.internal.Field;
import dev.retour.csv.internal.Shape;
import dev.retour.csv.internal.TableScan;
import java.util.List;

/**
 * Reads a courier's bill, long (one row a charge) or wide (one column a charge).
 *
 * <p>Fields: {@code waybill}, {@code order} (one of the two is needed, see below), {@code account}, {@code kind}, {@code charge},
 * {@code code}, {@code amount} (needed unless the map has charges), {@code currency}, {@code weight} (what was charged),
 * {@code weight.entered}, {@code weight.actual}, {@code weight.volumetric}, {@code weight.audited}, {@code zone},
 * {@code service}, {@code legs} (such as {@code FORWARD+RTO}), {@code origin.country}, {@code origin.province},
 * {@code origin.city}, {@code origin.district}, {@code origin.postcode}, the same for {@code destination}, and
 * {@code day}. A charge without a {@code code} is called by the word that the bill prints for {@code charge}, if any.
 *
 * <p>A row with neither waybill nor order is a charge of the whole bill, such as a monthly rebate, if the row itself names
 * what it charges for: by {@code charge}, or by a {@code code} that the map knows. Any other such row may hold totals, so
 * it is left out with an error; in a wide bill every such row is.
 *
 * <p>A wide row gives a line for every charge that is not 0; if it also states an amount, that is its total. What the
 * total is above or below the charges is a warning and a line of its own, with the kind
 * {@link dev.retour.freight.ChargeKind#UNKNOWN} and the code {@link dev.retour.courier.BillLine#UNMAPPED_REST}, so that the lines make what the rows
 * state. Immutable and thread-safe; each run belongs to one thread and memory does not grow with the
 * bill.
 */
public final class BillCsvReader {

    private static final List<Field> NUMBERS = List.of(BillField.WAYBILL, BillField.ORDER);

    private final TableMap map;
    private final Limits limits;
    private final Shape shape;

    private BillCsvReader(TableMap map, Limits limits) {
        this.map = map;
        this.limits = limits;
        shape = shape(map);
    }

    /** A wide bill needs no column of amounts. */
    static Shape shape(TableMap map) {
        List<List<Field>> needed =
                map.charges().isEmpty() ? List.of(NUMBERS, List.of(BillField.AMOUNT)) : List.of(NUMBERS);
        return new Shape(List.of(BillField.values()), needed);
    }

    /**
     * A reader with the default limits.
     *
     * @param map how the bill is read
     * @return the reader
     */
    public static BillCsvReader of(TableMap map) {
        return new BillCsvReader(map, Limits.DEFAULT);
    }

    /**
     * The same reader with other limits.
     *
     * @param other what is accepted at most
     * @return a new reader
     */
    public BillCsvReader with(Limits other) {
        return new BillCsvReader(map, other);
    }

    /**
     * Reads a bill.
     *
     * @param source the bytes
     * @param sink takes the lines, the declared totals and the findings, in the order of the bill
     * @return what became of every row
     * @throws java.io.UncheckedIOException if the stream breaks off
     */
    public Tally read(Source source, BillSink sink) {
        return new TableScan(source, map, limits, shape, sink::finding).run(new BillRows(map, sink));
    }
}
