package dev.retour.returns.settlement;

import dev.retour.order.entitlement.Share;
import dev.retour.policy.Effect.Fee;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a refund is made of.
 *
 * @param goods the units that are refunded, by line
 * @param charges the charges that go back with them
 * @param fees the fees of the policy
 * @param deductions what goods lack
 * @param revocations what promotions no longer give, or give again
 * @param before what was refunded of the same case before
 */
@Value.Builder
public record RefundRequest(
        List<Part> goods,
        List<Part> charges,
        List<Fee> fees,
        List<Deduction> deductions,
        List<Revocation> revocations,
        RefundBreakdown before) {

    /**
     * Something that goes back.
     *
     * @param item the line of the order, or the charge
     * @param units how many units; 0 for a charge
     * @param share what they were sold for, and what the customer paid of it
     */
    public record Part(String item, long units, Share share) {}

    /** Copies the lists. */
    public RefundRequest {
        goods = List.copyOf(goods);
        charges = List.copyOf(charges);
        fees = List.copyOf(fees);
        deductions = List.copyOf(deductions);
        revocations = List.copyOf(revocations);
    }

    /**
     * Calculates the refund.
     *
     * @return the refund, line by line
     */
    public RefundBreakdown calculate() {
        return new Calculation(this).breakdown();
    }
}
