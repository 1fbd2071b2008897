package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.internal.ParcelColumns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a parcel that no line bills may be billed all the same, so that it is not accrued. */
final class Absences {

    private final ParcelColumns parcels;
    private final Assignment assignment;
    private final ParcelJudge judge;
    private final Rejected rejected;

    Absences(ParcelColumns parcels, Assignment assignment, ParcelJudge judge, Rejected rejected) {
        this.parcels = parcels;
        this.assignment = assignment;
        this.judge = judge;
        this.rejected = rejected;
    }

    /** The doubt about a parcel; empty if it is missing for sure. */
    Optional<Reason> of(int row, boolean twin) {
        Optional<Reason> unread = unread(row, List.of());
        if (unread.isPresent()) {
            return unread;
        }
        if (twin) {
            return Optional.of(reason(ClearanceReason.PARCEL_TWICE, row));
        }
        if (assignment.rivals(row) > 1) {
            return Optional.of(reason(ClearanceReason.PARCEL_SHARED, row).with("parcels", assignment.rivals(row)));
        }
        return assignment.isElsewhere(row)
                ? Optional.of(reason(ClearanceReason.PARCEL_ELSEWHERE, row).with("order", parcels.order(row)))
                : Optional.empty();
    }

    /**
     * Why nobody can tell all that a parcel is charged; empty if no row was left out that names its waybill, or one of those
     * that its lines have.
     */
    Optional<Reason> unread(int row, List<BillLine> lines) {
        return rejected.row(Stream.concat(Stream.of(parcels.waybill(row)), waybills(lines)))
                .map(place -> reason(ClearanceReason.PARCEL_ROW_REJECTED, row).with("row", place));
    }

    /** The same of lines that are of no parcel. */
    Optional<Reason> unread(List<BillLine> lines) {
        return rejected.row(waybills(lines))
                .map(place -> Reason.of(ClearanceReason.WAYBILL_ROW_REJECTED).with("row", place));
    }

    private static Stream<String> waybills(List<BillLine> lines) {
        return lines.stream().map(BillLine::waybill).flatMap(Optional::stream).map(Waybill::value);
    }

    private Reason reason(ClearanceReason code, int row) {
        return Reason.of(code).with("parcel", parcels.id(row));
    }

    /** Why the lines of a parcel, found by its order, may be those of another one. */
    List<Reason> siblings(int row) {
        String others = assignment.unbilledSiblings(row).stream()
                .filter(this::isExpected)
                .map(parcels::id)
                .sorted()
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? List.of()
                : List.of(reason(ClearanceReason.PARCEL_BY_ORDER, row)
                        .with("order", parcels.order(row))
                        .with("others", others));
    }

    private boolean isExpected(int row) {
        Parcel parcel = parcels.get(row);
        return !parcels.isReadable(row) || judge.isDue(parcel);
    }
}
