package dev.retour;

import dev.retour.desk.BulkJob;
import dev.retour.desk.Desk;
import dev.retour.desk.Noted;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.parcel.ParcelId;
import dev.retour.store.Effects;
import dev.retour.store.Storage;
import java.time.Clock;
import java.util.Optional;

/**
 * What an actor can do in the books of a company.
 *
 * <p>Immutable, and thread-safe if its storage is.
 */
public final class Shop {

    private final Desk desk;
    private final Clock clock;
    private final Scope scope;
    private final Actor actor;

    Shop(Desk desk, Clock clock, Scope scope, Actor actor) {
        this.desk = desk;
        this.clock = clock;
        this.scope = scope;
        this.actor = actor;
    }

    /**
     * The same shop in the host's own transaction.
     *
     * @param joined a storage that works in that transaction, and as long as it does; made from the storage that this shop
     *     has
     * @return the shop
     * @throws IllegalArgumentException if it was made from one with another source of connections, other tables or another
     *     outbox, as {@link Storage#books} tells
     */
    public Shop within(Storage joined) {
        return new Shop(desk.within(joined), clock, scope, actor);
    }

    /**
     * Orders: facts in, entitlement out.
     *
     * @return the orders
     */
    public Orders orders() {
        return new Orders(desk, clock, scope, actor);
    }

    /**
     * Return cases.
     *
     * @return the cases
     */
    public Returns returns() {
        return new Returns(desk, clock, scope, actor);
    }

    /**
     * Refunds of return cases, step by step.
     *
     * @return the refunds
     */
    public Refunds refunds() {
        return new Refunds(returns());
    }

    /**
     * What customers get beyond the price.
     *
     * @return the compensations
     */
    public Compensations compensations() {
        return new Compensations(returns());
    }

    /**
     * Parcels with goods of return cases, and where they are.
     *
     * @return the parcels
     */
    public Parcels parcels() {
        return new Parcels(desk, clock, scope, actor);
    }

    /**
     * What a lent effect asks of a payment adapter.
     *
     * @param work the effect, of a kind of {@link RefundOrder.Action}
     * @return the refund that it is about, with the key that the payment service knows it by
     */
    public RefundOrder asked(Effects.Work work) {
        return desk.asked(work);
    }

    /**
     * Completes an effect with what a payment service says, and records that with its case: both or neither.
     *
     * @param effects the queue that lent the effect
     * @param work the effect
     * @param answer what the service says
     * @return what became of the answer
     * @throws IllegalArgumentException if the effect is of another company
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Noted answer(Effects effects, Effects.Work work, RefundAnswer answer) {
        return desk.answer(new ObservationContext(scope, actor, clock.instant()), effects, work, answer);
    }

    /**
     * Commands by the thousand.
     *
     * @param job the host's id of the job; the same id again goes on where the job stopped
     * @return the job, not begun
     * @throws IllegalArgumentException if the id is no legal {@link dev.retour.kernel.Identifier}
     */
    public BulkJob bulk(String job) {
        return desk.bulk(scope, actor, job);
    }

    /**
     * A personal value that an attribute stands for.
     *
     * @param token the text of a personal attribute
     * @return the value; empty once it is erased
     */
    public Optional<Personal> personal(String token) {
        return desk.personal(scope, token);
    }

    /**
     * Erases a customer: all personal values of all orders that ever named the customer, also those that came before the
     * customer was known, or since another one was named, of the return cases of these orders, and of the parcels on their way to the
     * customer or back. No event changes.
     *
     * <p>Orders are done by the hundred, each hundred in a unit of its own. If it fails on the way, call it again. What is
     * recorded later, such as corrected terms, brings its own personal values, and so does what was told of a case before it was opened:
     * erase again.
     *
     * @param pseudonym the customer's pseudonym
     * @return how many values are gone
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public int erase(String pseudonym) {
        return desk.erase(scope, pseudonym);
    }

    /**
     * Erases all personal values of an order, such as one without a customer, of all cases that were opened for it, and of all parcels that ever held goods of it, on their
     * way to the customer as facts of the order name them, or back. No event changes.
     *
     * @param order the order
     * @return how many values are gone
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public int erase(OrderId order) {
        return desk.erase(scope, order);
    }

    /**
     * Erases all personal values of the scans of a parcel, such as one that no order and no return case names. No event changes.
     *
     * @param parcel the parcel, be it one of which nothing is known
     * @return how many values are gone
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public int erase(ParcelId parcel) {
        return desk.erase(scope, parcel);
    }

    /**
     * Erases all personal values of what was told of a return case, such as the answers to a survey. A case that nobody has opened is of no
     * order yet, so what was told of it is erased by this alone. No event changes.
     *
     * @param caseId the case, be it one of which nothing is known
     * @return how many values are gone
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public int erase(CaseId caseId) {
        return desk.erase(scope, caseId);
    }
}
