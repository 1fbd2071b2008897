package dev.retour.returns;

import dev.retour.order.terms.OrderLineId;
import java.util.List;

/** What couriers have lost of the goods of a case. Nothing is guessed where nobody said which were in a parcel. Made for one look. */
record Losses(ReturnCase of) {

    private List<CaseParcel> lost() {
        return of.only(of::isLost);
    }

    /** How many of some units of a line are lost, or may be. */
    long possible(OrderLineId line, long units) {
        return of.parcels().isEmpty() || units == 0 ? 0 : CaseParcel.inside(lost(), line, units);
    }

    /** How many of them are lost whatever was in which parcel: at least all that no other parcel may still bring. */
    long certain(OrderLineId line, long units) {
        long possible = possible(line, units);
        return possible == 0 ? 0 : Math.max(CaseParcel.listed(lost(), line, units), possible - mayCome(line, possible));
    }

    private long mayCome(OrderLineId line, long units) {
        return of.isToldOfAnother() ? units : CaseParcel.inside(of.only(this::mayBring), line, units);
    }

    /** A parcel that nobody has opened may bring something, as long as it has not come to nothing. */
    private boolean mayBring(CaseParcel parcel) {
        return switch (parcel.way()) {
            case LOST, EMPTY, CALLED_OFF -> false;
            case ARRIVED -> !of.isOpened(parcel.parcel()) && !of.isAllReceived();
            default -> !of.isOpened(parcel.parcel());
        };
    }
}
