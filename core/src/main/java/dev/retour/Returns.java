package dev.retour;

import dev.retour.desk.Desk;
import dev.retour.desk.Reply;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.ReturnCase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        return execute(command, request.apply(OpenRequest.EMPTY).command(order, caseId));
    }

    /**
     * Takes the wish back. Once money of the case is on its way, that is refused.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply withdraw(OrderId order, CaseId caseId, CommandId command) {
        return execute(command, new CaseCommand.Withdraw(order, caseId));
    }

    /**
     * Ends a case whose deadline has passed. Once money of the case is on its way, that is refused.
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
     * Sends money back, on the payments in the order of their refund rank.
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
        return execute(command, new CaseCommand.Refund(order, caseId, refund, amount));
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
     * A case as it stands.
     *
     * @param caseId its id
     * @return the case; empty if there is none
     */
    public Optional<ReturnCase> find(CaseId caseId) {
        return desk.returnCase(scope, caseId);
    }

    /**
     * The cases of an order, open or ended. For the next page, begin after the last one.
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

    private CommandContext context(CommandId command) {
        return new CommandContext(scope, command, actor, clock.instant());
    }
}
