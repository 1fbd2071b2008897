package dev.retour;

import dev.retour.desk.Desk;
import dev.retour.desk.Noted;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Observation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The orders of a shop. Immutable, and thread-safe if its storage is. */
public final class Orders {

    private final Desk desk;
    private final Clock clock;
    private final Scope scope;
    private final Actor actor;

    Orders(Desk desk, Clock clock, Scope scope, Actor actor) {
        this.desk = desk;
        this.clock = clock;
        this.scope = scope;
        this.actor = actor;
    }

    /**
     * Records what happened to an order. It is never refused: in any order, at any time, as often as it comes.
     *
     * <p>An observation is one by order, source and external id. The same version with the same content is a repetition,
     * also with other personal values: the first ones stand. To correct something, raise the version.
     *
     * @param observation who saw it, under which id and in which version, and when it happened
     * @param order the order
     * @param fact what happened
     * @return what became of it
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Noted record(Observation observation, OrderId order, OrderFact fact) {
        ObservationContext context = new ObservationContext(scope, actor, clock.instant());
        return desk.record(context, new ObservedFact(order, observation, fact));
    }

    /**
     * An order as it stands.
     *
     * @param order its id
     * @return the order; empty if nothing was recorded of it
     */
    public Optional<Order> find(OrderId order) {
        return desk.order(scope, order);
    }

    /**
     * What an order still allows.
     *
     * @param order its id
     * @return its entitlement, which allows nothing as long as the order is not captured
     */
    public Entitlement entitlement(OrderId order) {
        return Entitlement.of(find(order).orElseGet(() -> Order.unknown(order)));
    }

    /**
     * The orders of a customer: all whose terms ever named the customer. For the next page, begin after the last one.
     *
     * @param pseudonym the customer's pseudonym
     * @param after the order after which to begin; empty for the start
     * @param limit the most orders wanted, above 0
     * @return their ids, growing, compared by code points; empty if there are no more
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<OrderId> ofCustomer(String pseudonym, Optional<OrderId> after, int limit) {
        return desk.orders(scope, pseudonym, after, limit);
    }
}
