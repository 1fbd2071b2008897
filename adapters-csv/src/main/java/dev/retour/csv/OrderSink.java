package dev.retour.csv;

import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelAssembly;
import dev.retour.parcel.ShippedLine;

/**
 * Takes an order list while it is read. A reader calls it from one thread; nothing needs to be kept.
 *
 * <p>A row that is left out is told too, because its parcel is heavier than the other rows say.
 */
public interface OrderSink {

    /**
     * Takes a line.
     *
     * @param line the line
     */
    void line(ShippedLine line);

    /**
     * Learns that a row was left out, and which parcel it names. If a row names none that can be read, a finding with
     * {@link CsvReason#ROW_WITHOUT_PARCEL} says so instead. If its cells may stand in the wrong columns, both are told.
     *
     * @param named the parcel with its id, and its waybill and order as far as they can be read; nothing else
     * @param source where the row stands
     */
    void unreadable(Parcel named, SourceRef source);

    /**
     * A sink that puts parcels together.
     *
     * @param parcels takes the lines, and which parcels are not complete
     * @return the sink
     */
    static OrderSink into(ParcelAssembly parcels) {
        return new OrderSink() {
            @Override
            public void line(ShippedLine line) {
                parcels.add(line);
            }

            @Override
            public void unreadable(Parcel named, SourceRef source) {
                parcels.addUnreadable(named, source);
            }
        };
    }
}
