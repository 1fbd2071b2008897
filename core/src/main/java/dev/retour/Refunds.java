package dev.retour;

import dev.retour.desk.Reply;
import dev.retour.desk.UnsettledRefund;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.OrderId;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.CaseCommand;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;

/**
 * The refunds of return cases, step by step: reckoned by one person and approved by another, and asked for again where a payment service
 * gave no good answer. {@link Returns#refund(OrderId, CaseId, CommandId, RefundId)} reckons and sends at once. Commands happen once for
 * their id, and refusals are values, as in {@link Returns}.
 *
 * <p>Immutable, and thread-safe if its storage is.
 */
public final class Refunds {

    private final Returns returns;

    Refunds(Returns returns) {
        this.returns = returns;
    }

    /**
     * Reckons all that is due by now. Nothing is sent before somebody approves it.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund, unique within the order, the same from here to the settlement
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply calculate(OrderId order, CaseId caseId, CommandId command, RefundId refund) {
        return returns.execute(command, new CaseCommand.CalculateRefund(order, caseId, refund, Optional.empty()));
    }

    /**
     * Reckons a part of what is due by now. Nothing is sent before somebody approves it.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund, unique within the order, the same from here to the settlement
     * @param amount how much
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply calculate(OrderId order, CaseId caseId, CommandId command, RefundId refund, Money amount) {
        return returns.execute(command, new CaseCommand.CalculateRefund(order, caseId, refund, Optional.of(amount)));
    }

    /**
     * Sends a refund that was reckoned.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply approve(OrderId order, CaseId caseId, CommandId command, RefundId refund) {
        return returns.execute(command, new CaseCommand.ApproveRefund(order, caseId, refund));
    }

    /**
     * Does not send a refund that was reckoned; its money is free again.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply discard(OrderId order, CaseId caseId, CommandId command, RefundId refund) {
        return returns.execute(command, new CaseCommand.DiscardRefund(order, caseId, refund));
    }

    /**
     * Asks a payment service for the same part of a refund once more, under the same key.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund
     * @param tender the payment
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply retry(OrderId order, CaseId caseId, CommandId command, RefundId refund, TenderId tender) {
        return returns.execute(command, new CaseCommand.RetryRefund(order, caseId, refund, tender));
    }

    /**
     * Asks a payment service what became of a part of a refund.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund
     * @param tender the payment
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply ask(OrderId order, CaseId caseId, CommandId command, RefundId refund, TenderId tender) {
        return returns.execute(command, new CaseCommand.AskRefund(order, caseId, refund, tender));
    }

    /**
     * Tells of every part of a refund of which a payment service has said that it is at work, or that it does not know, so that you can ask. It
     * walks through all cases that have a deadline, as {@link Returns#breaches} does, which tells also of those that cannot be read. Cases in a
     * status without a limit are not looked at.
     *
     * <p>You decide how often to ask: with the hour in the id of the command, each is asked once an hour, however often you look.
     *
     * @param sink takes one part after the other, none of which is kept in memory; one of a case that moves on meanwhile may come twice
     */
    public void unsettled(Consumer<UnsettledRefund> sink) {
        returns.unsettled(sink);
    }

    /**
     * Tries a part of a refund that failed no more, so that its money is free for another refund.
     *
     * @param order the order
     * @param caseId the case
     * @param command the id of the command
     * @param refund the id of the refund
     * @param tender the payment
     * @return the answer
     * @throws dev.retour.store.StorageException if it could not be stored
     */
    public Reply giveUp(OrderId order, CaseId caseId, CommandId command, RefundId refund, TenderId tender) {
        return returns.execute(command, new CaseCommand.GiveUpRefund(order, caseId, refund, tender));
    }
}
