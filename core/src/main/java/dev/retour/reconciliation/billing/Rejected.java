package dev.retour.reconciliation.billing;

import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers the waybills of rows that could not be read. */
final class Rejected {

    private final Map<String, SourceRef> waybills = new HashMap<>();

    /** The first of several rows stands for all of them, in whatever order they come. */
    void add(Waybill waybill, SourceRef row) {
        waybills.merge(waybill.value(), row, (one, other) -> LineOrder.PLACE.compare(one, other) <= 0 ? one : other);
    }

    /** The first row that could not be read and names one of these waybills. */
    Optional<SourceRef> row(Stream<String> names) {
        return names.map(waybills::get).filter(Objects::nonNull).min(LineOrder.PLACE);
    }
}
