package dev.retour.returns;

import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.parcel.ParcelId;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells why a case cannot be of an order: it is opened for another one, or a parcel names another one before it is opened. */
record Belonging(ReturnCase known) {

    Optional<Reason> opened(OrderId order) {
        return known.opened().isPresent() ? known(order) : Optional.empty();
    }

    /** Who works on a case names the order that it is of as far as is known, be it opened or not. */
    Optional<Reason> known(OrderId order) {
        return isOther(order)
                ? Optional.of(Decider.reason(CaseReason.CASE_OF_OTHER_ORDER, known.id())
                        .with("order", known.order()))
                : Optional.empty();
    }

    /** All parcels name one order, so any of them stands for all. */
    Optional<Reason> named(OrderId order, Predicate<ParcelId> counting) {
        return known.opened().isPresent() || !isOther(order)
                ? Optional.empty()
                : known.parcels().stream()
                        .map(CaseParcel::parcel)
                        .filter(counting)
                        .findFirst()
                        .map(parcel -> Decider.reason(CaseReason.PARCEL_OF_OTHER_ORDER, known.id())
                                .with("parcel", parcel)
                                .with("order", known.order()));
    }

    private boolean isOther(OrderId order) {
        return !known.order().equals(order);
    }
}
