package dev.retour.csv;

import dev.retour.csv.internal.Shape;
import dev.retour.csv.internal.TableScan;
import dev.retour.kernel.Finding;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the shop's own list of what it has sent; {@link dev.retour.parcel.ParcelAssembly} makes parcels of it.
 *
 * <p>Fields: {@code parcel}, {@code order}, {@code waybill} (one of the three is needed; the first of {@code parcel},
 * {@code waybill}, {@code order} that is filled is the id of the parcel), {@code account}, {@code service}, {@code sku},
 * {@code quantity} (1 if it is not mapped), {@code weight} (of the whole parcel), {@code length}, {@code width},
 * {@code height}, {@code legs}, {@code outbound}, {@code payer}, {@code purpose}, {@code shipped}, {@code value},
 * {@code currency}, {@code flags} (separated by a space, {@code +} or {@code |}), {@code origin.country},
 * {@code origin.province}, {@code origin.city}, {@code origin.district}, {@code origin.postcode}, and the same for
 * {@code destination}.
 *
 * <p>Immutable and thread-safe; each run belongs to one thread.
 */
public final class OrdersCsvReader {

    static final Shape SHAPE = new Shape(List.of(OrderField.values()), List.of(OrderField.NUMBERS));

    private final TableMap map;
    private final Limits limits;

    private OrdersCsvReader(TableMap map, Limits limits) {
        this.map = map;
        this.limits = limits;
    }

    /**
     * A reader with the default limits.
     *
     * @param map how the list is read
     * @return the reader
     */
    public static OrdersCsvReader of(TableMap map) {
        return new OrdersCsvReader(map, Limits.DEFAULT);
    }

    /**
     * The same reader with other limits.
     *
     * @param other what is accepted at most
     * @return a new reader
     */
    public OrdersCsvReader with(Limits other) {
        return new OrdersCsvReader(map, other);
    }

    /**
     * Reads an order list.
     *
     * @param source the bytes
     * @param orders takes the lines, and which parcels lack one, in the order of the list
     * @param findings takes the findings
     * @return what became of every row
     * @throws java.io.UncheckedIOException if the stream breaks off
     */
    public Tally read(Source source, OrderSink orders, Consumer<Finding> findings) {
        return new TableScan(source, map, limits, SHAPE, findings).run(new OrderRows(orders));
    }
}
