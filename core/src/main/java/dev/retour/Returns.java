package dev.retour;

import dev.retour.desk.Desk;
import dev.retour.desk.DueCase;
import dev.retour.desk.DueResult;
import dev.retour.desk.LateCase;
import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.desk.UnsettledRefund;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Observation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseNews;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.Outlook;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Inspection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * The return cases of a shop. The host gives each command an id of its own and sends it again with the same id when in
 * doubt: it happens once. A refusal is a value; {@link Reply#orThrow()} is for those who want it thrown. It is final too:
 * once what stood against it is gone, such as a deadline that was ahead, the command goes out under a new id.
 *
 * <p>Immutable, and thread-safe if its storage is.
 */
public final class Returns {

    private static final CommandId PREVIEW = CommandId.of("preview");

    private final Desk desk;
    private final Clock clock;
    private final Scope scope;
    private final Actor actor;

    Returns(Desk desk, Clock clock, Scope scope, Actor actor) {
        this.desk = desk;
        this.clock = clock;
        this.scope = scope;
        this.actor = actor;
    }

    /**
     * Opens a case, which takes its units.
     *
     * @param order the order
     * @param caseId the id of the new case
     * @param command the id of the command
     * @param request says what comes back, and why
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply open(OrderId order, CaseId caseId, CommandId command, UnaryOperator<OpenRequest> request) {
        return execute(command, request.apply(new OpenRequest(order, caseId)).command());
    }

    /**
     * Says yes to units that wait for it; others go on waiting.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply approve(OrderId order, CaseId caseId, CommandId command, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.APPROVE, Optional.empty(), lines);
    }

    /**
     * Says no to units that wait for a yes. The customer may appeal.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param why the host's code of the reason
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply reject(OrderId order, CaseId caseId, CommandId command, String why, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.REJECT, Optional.of(why), lines);
    }

    /**
     * Takes the wish back, as far as nothing came and no money is on its way.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply withdraw(OrderId order, CaseId caseId, CommandId command, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.WITHDRAW, Optional.empty(), lines);
    }

    /**
     * Takes units up to look into them.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply review(OrderId order, CaseId caseId, CommandId command, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.REVIEW, Optional.empty(), lines);
    }

    /**
     * Asks the customer for more before anybody decides.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param why the host's code of the reason
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply requestInfo(OrderId order, CaseId caseId, CommandId command, String why, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.REQUEST_INFO, Optional.of(why), lines);
    }

    /**
     * Brings what the customer was asked for. Everything that waits for it goes to a person.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param evidence what is shown, by the host's ids
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply supplyInfo(OrderId order, CaseId caseId, CommandId command, String... evidence) {
        return show(order, caseId, command, AuthorizationAct.SUPPLY_INFO, evidence);
    }

    /**
     * Does not accept a no. Everything that was rejected goes to a person again.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param evidence what is shown, by the host's ids
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply appeal(OrderId order, CaseId caseId, CommandId command, String... evidence) {
        return show(order, caseId, command, AuthorizationAct.APPEAL, evidence);
    }

    /**
     * Calls the platform in, which then decides on everything that is not approved.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param evidence what is shown, by the host's ids
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply escalate(OrderId order, CaseId caseId, CommandId command, String... evidence) {
        return show(order, caseId, command, AuthorizationAct.ESCALATE, evidence);
    }

    /**
     * Waits no more for units that were approved and did not come.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply stopWaiting(OrderId order, CaseId caseId, CommandId command, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.STOP_WAITING, Optional.empty(), lines);
    }

    /**
     * Takes units up again that were withdrawn or not waited for any more.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param lines how many units of which lines; none for all of which it is possible
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply resume(OrderId order, CaseId caseId, CommandId command, LineUnits... lines) {
        return authorize(order, caseId, command, AuthorizationAct.RESUME, Optional.empty(), lines);
    }

    private Reply authorize(
            OrderId order,
            CaseId caseId,
            CommandId command,
            AuthorizationAct act,
            Optional<String> why,
            LineUnits... lines) {
        return execute(command, new CaseCommand.Authorize(order, caseId, act, List.of(lines), why, List.of()));
    }

    private Reply show(OrderId order, CaseId caseId, CommandId command, AuthorizationAct act, String... evidence) {
        return execute(
                command, new CaseCommand.Authorize(order, caseId, act, List.of(), Optional.empty(), List.of(evidence)));
    }

    /**
     * Ends what nobody has acted on until the deadline.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply expire(OrderId order, CaseId caseId, CommandId command) {
        return execute(command, new CaseCommand.Expire(order, caseId));
    }

    /**
     * Reminds somebody of a deadline that has passed; the time begins anew.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply remind(OrderId order, CaseId caseId, CommandId command) {
        return execute(command, new CaseCommand.Remind(order, caseId));
    }

    /**
     * Lets somebody else answer for a case on which nobody has worked in time.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply handUp(OrderId order, CaseId caseId, CommandId command) {
        return execute(command, new CaseCommand.HandUp(order, caseId));
    }

    /**
     * Closes a case of which nothing is left to do.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply close(OrderId order, CaseId caseId, CommandId command) {
        return execute(command, new CaseCommand.Close(order, caseId));
    }

    /**
     * Opens a closed case again.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param why the host's code of the reason
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply reopen(OrderId order, CaseId caseId, CommandId command, String why) {
        return execute(command, new CaseCommand.Reopen(order, caseId, why));
    }

    /**
     * Lets somebody answer for a case.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param owner the host's id of the person or team
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply assign(OrderId order, CaseId caseId, CommandId command, String owner) {
        return execute(command, new CaseCommand.Assign(order, caseId, owner));
    }

    /**
     * Sets until when something has to happen to a case where it is, earlier or later than its limit says: what a clerk has promised, or
     * a platform demands. At that time happens what would have happened at the end of the limit; where there is none, somebody is reminded. It
     * holds until the status changes, or something was done at it.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param until the instant; ahead, by a hundred years at most
     * @param why the host's code of the reason
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply setDue(OrderId order, CaseId caseId, CommandId command, Instant until, String why) {
        return execute(command, new CaseCommand.SetDue(order, caseId, until, why));
    }

    /**
     * Says in which condition goods came.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param inspections what is said
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply inspect(OrderId order, CaseId caseId, CommandId command, Inspection... inspections) {
        return execute(command, new CaseCommand.Inspect(order, caseId, List.of(inspections)));
    }

    /**
     * Decides what becomes of goods.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param requests what is wanted, one after the other
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply dispose(OrderId order, CaseId caseId, CommandId command, DispositionRequest... requests) {
        return execute(command, new CaseCommand.Dispose(order, caseId, List.of(requests)));
    }

    /**
     * Sends all money back that is due by now, on the payments in the order of their refund rank. {@link Refunds} has the steps of it, for
     * a shop in which a second person says yes.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund, unique within the order, the same from here to the settlement
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply refund(OrderId order, CaseId caseId, CommandId command, RefundId refund) {
        return execute(command, new CaseCommand.Refund(order, caseId, refund, Optional.empty()));
    }

    /**
     * Sends a part of the money back that is due by now.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund, unique within the order, the same from here to the settlement
     * @param amount how much
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply refund(OrderId order, CaseId caseId, CommandId command, RefundId refund, Money amount) {
        return execute(command, new CaseCommand.Refund(order, caseId, refund, Optional.of(amount)));
    }

    /**
     * Records what the world tells of a case. It is never refused: in any order, at any time, as often as it comes.
     *
     * @param observation who saw it, under which id and in which version, and when it happened
     * @param order the order of the case
     * @param caseId the case, be it one that nobody has opened yet
     * @param news what is told
     * @return what became of it
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Noted observe(Observation observation, OrderId order, CaseId caseId, CaseNews news) {
        ObservationContext context = new ObservationContext(scope, actor, clock.instant());
        return desk.record(context, new ObservedNews(order, caseId, observation, news));
    }

    /**
     * Carries out any command.
     *
     * @param command the id of the command
     * @param wanted what is wanted
     * @return the answer; of a repeated command the first answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply execute(CommandId command, CaseCommand wanted) {
        return desk.execute(context(command), wanted);
    }

    /**
     * Tells what a command would do. Nothing is stored.
     *
     * @param wanted what would be wanted
     * @return what it would do, or every reason why not
     */
    public Decision<CaseDecision> preview(CaseCommand wanted) {
        return desk.preview(context(PREVIEW), wanted);
    }

    /**
     * Explains what a command would do. Nothing is stored.
     *
     * @param wanted what would be wanted
     * @return units, money, what payment services would be asked for and the deadline after it; or every reason why not
     */
    public Explanation explain(CaseCommand wanted) {
        return Outlook.of(wanted, preview(wanted));
    }

    /**
     * A case as it stands.
     *
     * @param caseId its id
     * @return the case; empty if there is none
     */
    public Optional<ReturnCase> find(CaseId caseId) {
        return desk.returnCase(scope, caseId);
    }

    /**
     * The cases that were opened for an order, open or ended, and those that nobody has opened, such as of goods that came unasked: each
     * under the order that its parcels name, or its earliest news. For the next page, begin after the last one. One that cannot be read may be of another order.
     *
     * @param order the order
     * @param after the case after which to begin; empty for the start
     * @param limit the most cases wanted, above 0
     * @return their ids, growing, compared by code points; empty if there are no more
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<CaseId> ofOrder(OrderId order, Optional<CaseId> after, int limit) {
        return desk.cases(scope, order, after, limit);
    }

    /**
     * Cases whose deadline has come by now, the earliest first. For the next page, begin after the last one.
     *
     * @param after the case after which to begin; empty for the start
     * @param limit the most cases wanted, above 0
     * @return the cases, each with what happens at its deadline; empty if there are no more
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<DueCase> due(Optional<DueCase> after, int limit) {
        return due(clock.instant(), after, limit);
    }

    /**
     * Cases whose deadline has come by an instant, the earliest first.
     *
     * @param now the instant, inclusive; it may be ahead, to see what comes
     * @param after the case after which to begin; empty for the start
     * @param limit the most cases wanted, above 0
     * @return the cases, each with what happens at its deadline; empty if there are no more
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<DueCase> due(Instant now, Optional<DueCase> after, int limit) {
        return desk.due(scope, now, after, limit);
    }

    /**
     * Reports every case that is late by now: whose status has passed its deadline, also if somebody was reminded since, and whose money
     * is not back in the time that {@link dev.retour.returns.Patience#refund} gives after goods came. Cases without a deadline are not
     * looked at.
     *
     * @param sink takes one case after the other, in the order of their deadlines; one that moves on meanwhile may come twice
     */
    public void breaches(Consumer<LateCase> sink) {
        desk.breaches(scope, clock.instant(), sink);
    }

    /**
     * Does what is due for cases by now: what nobody acted on expires, somebody is told that a deadline is near or has passed, somebody else
     * gets what reminders do not help with, what is done is closed. Each is done once for its deadline: call it as often as you like, from as many hosts as you like, and again after a crash.
     *
     * <p>A case that is refused or cannot be read stops no other. Some hundred cases share a unit of work.
     *
     * @param sink takes one result a case, once it is stored
     * @throws dev.retour.store.StorageException if some could not be stored; those before them are. Call it again
     */
    public void actOnDue(Consumer<DueResult> sink) {
        desk.carryOutDue(scope, actor, clock.instant(), sink);
    }

    void unsettled(Consumer<UnsettledRefund> sink) {
        desk.unsettled(scope, sink);
    }

    private CommandContext context(CommandId command) {
        return new CommandContext(scope, command, actor, clock.instant());
    }
}
