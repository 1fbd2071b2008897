package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.Deadline;
import dev.retour.returns.ReturnCase;
import dev.retour.store.StreamId;
import java.util.List;
import java.util.Optional;

/**
 * The aggregates that the desk keeps.
 *
 * @param orders orders
 * @param parcels the ways of parcels
 * @param cases return cases
 */
record Aggregates(
        Aggregate<Order, OrderEvent> orders,
        Aggregate<Tracking, TrackingFact> parcels,
        Aggregate<ReturnCase, CaseEvent> cases) {

    /** The streams of orders; they sort before those of parcels and of cases, so that an order is always locked first. */
    static final String ORDER = "order";

    /** By which link an order is found by the pseudonym of its customer. */
    static final String CUSTOMER = "customer";

    /** By which link a case is found by the order that it was opened for. */
    static final String OF_ORDER = "order";

    /** By which link a case is found by each order that was named for it before it was opened. */
    static final String NAMED_ORDER = "named-order";

    /** By which link a parcel is found by a case whose goods are or were inside. */
    static final String HOLDS_CASE = "holds-case";

    /** By which link a parcel is found by an order whose goods are or were inside, on their way to the customer or back. */
    static final String HOLDS_ORDER = "holds-order";

    /** By which link a parcel is found by its waybill. */
    static final String WAYBILL = "waybill";

    private static final String CASE = "return";

    /** The streams of parcels; they sort before those of cases, which a parcel takes along. */
    private static final String PARCEL = "parcel";

    static Aggregates in(Forms forms) {
        return new Aggregates(
                new Aggregate<>(
                        ORDER,
                        forms.orderEvents(),
                        new Remembered<>(forms.orders()),
                        order -> Optional.empty(),
                        (id, before, event) -> event.applyTo(before.orElseGet(() -> Order.unknown(OrderId.of(id))))),
                new Aggregate<>(
                        PARCEL,
                        forms.parcelEvents(),
                        new Remembered<>(forms.parcels()),
                        parcel -> Optional.empty(),
                        (id, before, event) ->
                                event.applyTo(before.orElseGet(() -> Tracking.unknown(ParcelId.of(id))))),
                new Aggregate<>(
                        CASE,
                        forms.caseEvents(),
                        new Remembered<>(forms.cases()),
                        known -> known.deadline().map(Deadline::due),
                        (id, before, event) -> before.map(known -> known.with(event))
                                .orElseGet(() -> ReturnCase.first(CaseId.of(id), event))));
    }

    StreamId stream(OrderId order) {
        return orders.stream(order.value());
    }

    /** What a command is about, as it is locked. */
    List<StreamId> streams(CaseCommand command) {
        return streams(command.order(), command.caseId());
    }

    List<StreamId> streams(OrderId order, CaseId caseId) {
        return List.of(stream(order), stream(caseId));
    }

    StreamId stream(ParcelId parcel) {
        return parcels.stream(parcel.value());
    }

    boolean isCase(StreamId stream) {
        return stream.type().equals(CASE);
    }

    StreamId stream(CaseId caseId) {
        return cases.stream(caseId.value());
    }
}
