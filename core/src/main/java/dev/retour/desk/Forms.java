package dev.retour.desk;

import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Form;

/**
 * How everything is stored that the use cases store.
 *
 * @param orderEvents the events of orders
 * @param orders the state of orders
 * @param caseEvents the events of cases
 * @param cases the state of cases
 * @param parcelEvents the events of parcels
 * @param parcels the state of parcels
 * @param commands commands on cases, to be told apart
 * @param parcelCommands commands on parcels, to be told apart
 * @param replies answers, to be given again
 * @param published what listeners are told
 * @param effects what payment adapters are asked for
 */
public record Forms(
        Form<OrderEvent> orderEvents,
        Form<Order> orders,
        Form<CaseEvent> caseEvents,
        Form<ReturnCase> cases,
        Form<TrackingFact> parcelEvents,
        Form<Tracking> parcels,
        Form<CaseCommand> commands,
        Form<ParcelCommand> parcelCommands,
        Form<Reply> replies,
        Form<Published> published,
        Form<RefundOrder> effects) {}
