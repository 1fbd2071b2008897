package dev.retour.csv;

import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ShippedLine;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, for tests. */
final class CollectedOrders implements OrderSink {

    final List<ShippedLine> lines = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();
    final List<Parcel> names = new ArrayList<>();

    @Override
    public void line(ShippedLine line) {
        lines.add(line);
    }

    @Override
    public void unreadable(Parcel named, SourceRef source) {
        unreadable.add(named.id() + "@" + source.line());
        names.add(named);
    }
}
