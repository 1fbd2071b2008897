package dev.retour.csv;

import dev.retour.courier.rating.ZoneRule;
import dev.retour.csv.internal.Shape;
import dev.retour.csv.internal.TableScan;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads which zone a route has.
 *
 * <p>Fields: {@code zone} (needed), {@code destination.country}, {@code destination.province}, {@code destination.city},
 * {@code destination.district}, {@code destination.postcode}, {@code destination.prefix} (the beginning of a postal
 * code), {@code destination.from} and {@code destination.to} (a range of postal codes), and the same for {@code origin}.
 * Every row names an origin or a destination. A rule that is listed again is dropped with a finding.
 *
 * <p>Immutable and thread-safe; each run belongs to one thread.
 */
public final class ZonesCsvReader {

    static final Shape SHAPE = new Shape(List.of(ZoneField.values()), List.of(List.of(ZoneField.ZONE)));

    private final TableMap map;
    private final Limits limits;

    private ZonesCsvReader(TableMap map, Limits limits) {
        this.map = map;
        this.limits = limits;
    }

    /**
     * A reader with the default limits.
     *
     * @param map how the list is read
     * @return the reader
     */
    public static ZonesCsvReader of(TableMap map) {
        return new ZonesCsvReader(map, Limits.DEFAULT);
    }

    /**
     * The same reader with other limits.
     *
     * @param other what is accepted at most
     * @return a new reader
     */
    public ZonesCsvReader with(Limits other) {
        return new ZonesCsvReader(map, other);
    }

    /**
     * Reads a list of zones.
     *
     * @param source the bytes
     * @param rules takes the rules, each once and with its place, in the order of the list
     * @param findings takes the findings
     * @return what became of every row
     * @throws java.io.UncheckedIOException if the stream breaks off
     */
    public Tally read(Source source, BiConsumer<ZoneRule, SourceRef> rules, Consumer<Finding> findings) {
        return new TableScan(source, map, limits, SHAPE, findings).run(new ZoneRows(rules));
    }
}
