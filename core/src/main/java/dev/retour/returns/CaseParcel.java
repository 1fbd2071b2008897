package dev.retour.returns;

import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Tracking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A parcel with goods of a case, as far as the case has to know of it. It follows from the parcel alone, whatever came first.
 *
 * @param parcel the parcel
 * @param units which units are inside; none if nobody said
 * @param way what its way means for them
 * @param since when that began; empty as long as nothing happened to it
 */
public record CaseParcel(ParcelId parcel, List<LineUnits> units, ParcelWay way, Optional<Instant> since) {

    /** Copies the units. */
    public CaseParcel {
        units = List.copyOf(units);
    }

    /**
     * A parcel as a case sees it.
     *
     * @param tracking the parcel
     * @param carried the goods of the case in it
     * @return what the case has to know
     */
    public static CaseParcel of(Tracking tracking, Carried carried) {
        ParcelWay way = ParcelWay.of(tracking);
        return new CaseParcel(
                tracking.parcel(),
                carried.units(),
                way,
                tracking.since(status -> way == ParcelWay.of(tracking, status)));
    }

    /** How many of some units of a line may be inside of some parcels: all of them, where nobody said what is inside of one. */
    static long inside(List<CaseParcel> parcels, OrderLineId line, long units) {
        for (CaseParcel each : parcels) {
            if (each.units().isEmpty()) {
                return units;
            }
        }
        return listed(parcels, line, units);
    }

    /** How many of some units of a line are inside of some parcels, as far as somebody said so. */
    static long listed(List<CaseParcel> parcels, OrderLineId line, long units) {
        long listed = 0;
        for (CaseParcel parcel : parcels) {
            for (LineUnits each : parcel.units()) {
                listed += each.line().equals(line) ? Math.min(units, each.quantity()) : 0;
            }
        }
        return Math.min(units, listed);
    }
}
