package dev.retour;

import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.OrderId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CompensateBuilder;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Pursuit;
import java.util.function.UnaryOperator;

/**
 * What customers get beyond the price: goodwill 补偿, for lateness, three times the price 假一赔三. Commands happen once for their id, and
 * refusals are values, as in {@link Returns}.
 *
 * <p>Immutable, and thread-safe if its storage is.
 */
public final class Compensations {

    private final Returns returns;

    Compensations(Returns returns) {
        this.returns = returns;
    }

    /**
     * Gives something beyond the price: money of goodwill that the shop bears, unless said otherwise.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param compensation the id of the compensation, the same from here to the settlement
     * @param request says where it goes and why, and how much unless the policy does
     * @return the answer
     * @throws IllegalStateException if the request does not say where it goes, or why
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply grant(
            OrderId order,
            CaseId caseId,
            CommandId command,
            CompensationId compensation,
            UnaryOperator<CompensateBuilder> request) {
        CompensateBuilder said = CaseCommand.Compensate.builder(order, caseId, compensation);
        return returns.execute(command, request.apply(said).build());
    }

    /**
     * Asks for the same compensation once more, under the same key.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param compensation the id of the compensation
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply retry(OrderId order, CaseId caseId, CommandId command, CompensationId compensation) {
        return pursue(order, caseId, command, compensation, Pursuit.RETRY);
    }

    /**
     * Asks what became of a compensation.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param compensation the id of the compensation
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply ask(OrderId order, CaseId caseId, CommandId command, CompensationId compensation) {
        return pursue(order, caseId, command, compensation, Pursuit.ASK);
    }

    /**
     * Tries a compensation that failed no more.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param compensation the id of the compensation
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply giveUp(OrderId order, CaseId caseId, CommandId command, CompensationId compensation) {
        return pursue(order, caseId, command, compensation, Pursuit.GIVE_UP);
    }

    private Reply pursue(OrderId order, CaseId caseId, CommandId command, CompensationId compensation, Pursuit act) {
        return returns.execute(command, new CaseCommand.PursueCompensation(order, caseId, compensation, act));
    }
}
