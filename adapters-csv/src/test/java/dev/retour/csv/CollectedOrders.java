package dev.retour.csv;

import dev.retour.kernel.SourceRef;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.ShippedLine;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, for tests. */
final class CollectedOrders implements OrderSink {

    final List<ShippedLine> lines = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();

    @Override
    public void line(ShippedLine line) {
        lines.add(line);
    }

    @Override
    public void unreadable(ParcelId parcel, SourceRef source) {
        unreadable.add(parcel + "@" + source.line());
    }
}
