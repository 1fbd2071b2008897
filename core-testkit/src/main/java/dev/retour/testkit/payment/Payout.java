package dev.retour.testkit.payment;

import dev.retour.order.entitlement.RefundId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Money that really left.
 *
 * @param key the key under which it was asked for
 * @param payment to which payment it went
 * @param refund of which refund it is a part
 * @param amount how much
 * @param left when it left
 * @param back when it came back; empty if it did not
 */
public record Payout(String key, Payment payment, RefundId refund, Money amount, Instant left, Optional<Instant> back) {

    /**
     * Tells whether the customer has it.
     *
     * @return false if it came back
     */
    public boolean isKept() {
        return back.isEmpty();
    }
}
