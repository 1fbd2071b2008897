package dev.retour.desk;

import dev.retour.returns.settlement.SettlementAct;
import java.time.Instant;
import java.util.Optional;

/**
 * What a payment service says of a {@link RefundOrder}.
 *
 * @param said what it says: {@code TAKE} if it is at work, {@code SETTLE} if the money is with the customer, {@code FAIL} if no money
 *     moved and none will, {@code LOSE_SIGHT} if nobody knows, {@code REVERSE} if the money came back
 * @param at when it happened in the world
 * @param reference the service's own reference, without personal values; empty if it gives none
 */
public record RefundAnswer(SettlementAct said, Instant at, Optional<String> reference) {

    /**
     * An answer without a reference.
     *
     * @param said what the service says
     * @param at when it happened in the world
     * @return the answer
     */
    public static RefundAnswer of(SettlementAct said, Instant at) {
        return new RefundAnswer(said, at, Optional.empty());
    }
}
