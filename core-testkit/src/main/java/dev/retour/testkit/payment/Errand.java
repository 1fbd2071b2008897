package dev.retour.testkit.payment;

import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Scope;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Instant;
import java.util.Optional;

/**
 * One call of a worker to a payment service.
 *
 * @param at when it was made
 * @param scope for whom
 * @param order what was asked for
 * @param said what came back; empty if the service could not be reached
 */
public record Errand(Instant at, Scope scope, RefundOrder order, Optional<SettlementAct> said) {}
