package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.order.ObservedFact;
import dev.retour.order.entitlement.Order;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Effects;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Storage;
import dev.retour.store.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where commands and observations come in: each is one unit of work, from the load to the messages.
 *
 * <p>Commands may be refused, with all reasons; observations never are. Thread-safe if its storage is.
 */
public final class Desk {

    private final Guard guard;
    private final Host host;
    private final Forms forms;
    private final Aggregates aggregates;
    private final CaseWork caseWork;
    private final Claims claims;
    private final Watch watch;

    /**
     * A desk.
     *
     * @param storage where everything is kept
     * @param host what the host lends
     * @param forms how everything is stored
     */
    public Desk(Storage storage, Host host, Forms forms) {
        this(storage, host, forms, Aggregates.in(forms));
    }

    private Desk(Storage storage, Host host, Forms forms, Aggregates aggregates) {
        this.guard = new Guard(storage);
        this.host = host;
        this.forms = forms;
        this.aggregates = aggregates;
        this.caseWork = new CaseWork(host, aggregates);
        this.claims = new Claims(forms);
        this.watch = new Watch(host.observer(), host.clock());
    }

    /**
     * A desk that works in another storage, such as the host's transaction.
     *
     * @param other the storage, of the same books
     * @return a desk that is otherwise the same
     * @throws IllegalArgumentException if it keeps other books
     */
    public Desk within(Storage other) {
        if (!other.books().equals(guard.storage().books())) {
            throw new IllegalArgumentException(
                    "This storage keeps other books than the one of Retour: another database, other tables, or another"
                            + " outbox. Join it from the storage that Retour was built with. A storage that wraps another"
                            + " one must give the books() of that one.");
        }
        return new Desk(other, host, forms, aggregates);
    }

    /**
     * Carries out a command.
     *
     * @param context who sends it, under which id
     * @param command what is wanted
     * @return the answer; of a repeated command the first answer
     * @throws ReadOnlyException if an event of an aggregate cannot be read
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Reply execute(CommandContext context, CaseCommand command) {
        return new Execution<CaseDecision>(
                        context,
                        command.name(),
                        claims.content(command),
                        unlocked -> unlocked.lock(aggregates, forms, aggregates.streams(command)),
                        session -> caseWork.decide(session, context, command),
                        (session, decision) -> caseWork.apply(session, context, command, decision))
                .in(guard, claims, watch);
    }

    /**
     * Tells what a command would do. Nothing is stored or locked, and the id of the command stays free.
     *
     * @param context who would send it
     * @param command what would be wanted
     * @return what it would do, or every reason why not
     * @throws ReadOnlyException if an event of an aggregate cannot be read
     */
    public Decision<CaseDecision> preview(CommandContext context, CaseCommand command) {
        return guard.read(
                context.scope(),
                reader -> caseWork.decide(Session.reading(reader, aggregates, forms), context, command));
    }

    /**
     * Records an observation.
     *
     * @param context who passes it on
     * @param observed what was observed
     * @return what became of it
     * @throws ReadOnlyException if an event of the order cannot be read
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Noted record(ObservationContext context, ObservedFact observed) {
        return watch.over(
                () -> guard.inUnit(context.scope(), unit -> note(unit, context, observed)),
                noted -> noted.outcome().isStored() ? Outcome.ACCEPTED : Outcome.REPEATED,
                (observer, outcome, took) ->
                        observer.recorded(context, observed.fact().kind().type(), outcome, took));
    }

    private Noted note(Unit unit, ObservationContext context, ObservedFact observed) {
        Session session = Session.locking(unit, aggregates, forms, List.of(aggregates.stream(observed.order())));
        Noted noted = new Recording(host, forms, aggregates, session).record(context, observed);
        session.store(unit);
        return noted;
    }

    /**
     * Records what the world tells of a case, and lets happen what follows from it.
     *
     * @param context who passes it on
     * @param observed what was observed
     * @return what became of it
     * @throws ReadOnlyException if an event of the order or the case cannot be read
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Noted record(ObservationContext context, ObservedNews observed) {
        return watch.over(
                () -> listening(context, observed).in(guard, unit -> {}),
                noted -> noted.outcome().isStored() ? Outcome.ACCEPTED : Outcome.REPEATED,
                (observer, outcome, took) ->
                        observer.recorded(context, observed.news().type(), outcome, took));
    }

    private Listening listening(ObservationContext context, ObservedNews observed) {
        return new Listening(host, forms, aggregates, caseWork, context, observed);
    }

    /**
     * What a lent effect asks of a payment adapter.
     *
     * @param work the effect
     * @return the refund that it is about
     */
    public RefundOrder asked(Effects.Work work) {
        return forms.effects().read(work.request().schema(), work.request().data());
    }

    /**
     * Completes an effect with what a payment service says, and records that with its case, in one unit.
     *
     * @param context who passes it on; in the scope of the effect
     * @param effects the queue that lent the effect
     * @param work the effect
     * @param answer what the service says
     * @return what became of the answer
     * @throws ReadOnlyException if an event of the order or the case cannot be read
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Noted answer(ObservationContext context, Effects effects, Effects.Work work, RefundAnswer answer) {
        ObservedNews observed = asked(work).answered(answer);
        return watch.over(
                () -> listening(context, observed)
                        .in(guard, unit -> effects.complete(unit, work, "{\"said\":\"" + answer.said() + "\"}")),
                noted -> noted.outcome().isStored() ? Outcome.ACCEPTED : Outcome.REPEATED,
                (observer, outcome, took) ->
                        observer.recorded(context, observed.news().type(), outcome, took));
    }

    /**
     * Commands by the thousand, each answered on its own, under ids that follow from the job.
     *
     * @param scope whose books
     * @param actor who sends them
     * @param job the host's id of the job; the same id again goes on where the job stopped
     * @return the job, not begun
     * @throws IllegalArgumentException if the id is no legal {@link dev.retour.kernel.Identifier}
     */
    public BulkJob bulk(Scope scope, Actor actor, String job) {
        return new BulkJob(new BulkDesk(guard, host, forms, aggregates, caseWork, watch), scope, actor, job);
    }

    /**
     * Cases whose deadline has come, the earliest first.
     *
     * @param scope whose books
     * @param now until when, inclusive
     * @param after the case after which to begin; empty for the start
     * @param limit the most cases wanted, above 0
     * @return the cases; those that cannot be read with the reason
     */
    public List<DueCase> due(Scope scope, Instant now, Optional<DueCase> after, int limit) {
        return dueDesk(scope).page(now, after, limit);
    }

    /**
     * Carries out what is due for cases: each once for its deadline, whoever does it and how often. A case that is refused or
     * cannot be read stops no other. Some hundred cases share a unit of work.
     *
     * @param scope whose books
     * @param actor who does it
     * @param now until when, inclusive; what becomes due meanwhile waits for the next time
     * @param sink takes one result a case
     * @throws dev.retour.store.StorageException if some could not be stored; those before them are
     */
    public void carryOutDue(Scope scope, Actor actor, Instant now, Consumer<DueResult> sink) {
        dueDesk(scope).run(actor, now, sink);
    }

    /**
     * Walks through all cases that have a deadline and tells of those that are late, or cannot be read. One that moves on meanwhile may
     * come twice.
     *
     * @param scope whose books
     * @param now at what time
     * @param sink takes one case after the other, none of which is kept in memory
     */
    public void breaches(Scope scope, Instant now, Consumer<LateCase> sink) {
        dueDesk(scope).late(caseWork.decider(scope, now, now), sink);
    }

    /**
     * Walks through all cases that have a deadline and tells of the refunds of which no payment service has said how they ended. One of a
     * case that moves on meanwhile may come twice.
     *
     * @param scope whose books
     * @param sink takes one part of a refund after the other, none of which is kept in memory
     */
    public void unsettled(Scope scope, Consumer<UnsettledRefund> sink) {
        dueDesk(scope).unsettled(sink);
    }

    private DueDesk dueDesk(Scope scope) {
        return new DueDesk(guard, aggregates, new BulkDesk(guard, host, forms, aggregates, caseWork, watch), scope);
    }

    /**
     * Where commands on parcels and scans come in.
     *
     * @return a desk on the same storage
     */
    public ParcelDesk parcels() {
        return new ParcelDesk(guard, host, forms, aggregates, caseWork, watch);
    }

    /**
     * An order as it stands.
     *
     * @param scope whose it is
     * @param order its id
     * @return the order; empty if nothing was recorded of it
     * @throws ReadOnlyException if an event of it cannot be read
     */
    public Optional<Order> order(Scope scope, OrderId order) {
        return guard.read(scope, reader -> aggregates.orders().load(reader, reader.head(aggregates.stream(order))));
    }

    /**
     * A return case as it stands.
     *
     * @param scope whose it is
     * @param caseId its id
     * @return the case; empty if there is none
     * @throws ReadOnlyException if an event of it cannot be read
     */
    public Optional<ReturnCase> returnCase(Scope scope, CaseId caseId) {
        return guard.read(scope, reader -> aggregates.cases().load(reader, reader.head(aggregates.stream(caseId))));
    }

    /**
     * A personal value that an attribute stands for.
     *
     * @param scope whose it is
     * @param token the text of a personal attribute
     * @return the value; empty once it is erased
     */
    public Optional<Personal> personal(Scope scope, String token) {
        return guard.read(scope, reader -> reader.personal(token));
    }

    /**
     * Erases all personal values of all orders that ever named a customer, page by page. No event changes.
     *
     * @param scope whose books
     * @param pseudonym the customer's pseudonym
     * @return how many values are gone
     */
    public int erase(Scope scope, String pseudonym) {
        return new Erasing(guard, scope).orders(pseudonym);
    }

    /**
     * Erases all personal values of an order, its cases and its parcels. No event changes.
     *
     * @param scope whose books
     * @param order the order
     * @return how many values are gone
     */
    public int erase(Scope scope, OrderId order) {
        return new Erasing(guard, scope).order(aggregates.stream(order));
    }

    /**
     * Erases all personal values of the scans of a parcel. No event changes.
     *
     * @param scope whose books
     * @param parcel the parcel, be it one of which nothing is known
     * @return how many values are gone
     */
    public int erase(Scope scope, ParcelId parcel) {
        return new Erasing(guard, scope).holder(aggregates.stream(parcel));
    }

    /**
     * Erases all personal values of what was told of a case. No event changes.
     *
     * @param scope whose books
     * @param caseId the case, be it one that nobody has opened
     * @return how many values are gone
     */
    public int erase(Scope scope, CaseId caseId) {
        return new Erasing(guard, scope).holder(aggregates.stream(caseId));
    }

    /**
     * Orders that ever named a customer.
     *
     * @param scope whose books
     * @param pseudonym the customer's pseudonym
     * @param after the order after which to begin; empty for the start
     * @param limit the most orders wanted, above 0
     * @return orders by id, compared by code points
     */
    public List<OrderId> orders(Scope scope, String pseudonym, Optional<OrderId> after, int limit) {
        return guard.linked(scope, Aggregates.CUSTOMER, pseudonym, after.map(aggregates::stream), limit)
                .map(stream -> OrderId.of(stream.id()))
                .toList();
    }

    /**
     * The cases of an order, open or ended, and those that nobody has opened and that are of it as far as is known.
     *
     * @param scope whose books
     * @param order the order
     * @param after the case after which to begin; empty for the start
     * @param limit the most cases wanted, above 0
     * @return cases by id, compared by code points
     */
    public List<CaseId> cases(Scope scope, OrderId order, Optional<CaseId> after, int limit) {
        Guard.checkPage(limit);
        return guard.read(scope, reader -> new OrderCases(reader, aggregates, order).page(after, limit));
    }
}
