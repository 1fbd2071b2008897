package dev.retour.returns.settlement;

import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.entitlement.Share;
import dev.retour.policy.Effect.Fee;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * What a refund is made of.
 *
 * @param goods the units that are refunded, by line
 * @param charges the charges that go back with them
 * @param deductions what goods lack
 * @param revocations what promotions no longer give, or give again
 * @param before what was refunded of the same case before
 */
@Value.Builder
public record RefundRequest(
        List<Part> goods,
        List<Part> charges,
        List<Deduction> deductions,
        List<Revocation> revocations,
        RefundBreakdown before) {

    /**
     * Something that goes back.
     *
     * @param item the line of the order, or the charge
     * @param units how many units; 0 for a charge
     * @param share what they were sold for, and what the customer paid of it
     * @param fees what the policy takes off for this line: percentages of it, and fixed fees, which are taken once in all
     * @param why why it goes back, where not just because it was paid
     */
    public record Part(String item, long units, Share share, List<Fee> fees, Optional<Reason> why) {

        /** Copies the fees. */
        public Part {
            fees = List.copyOf(fees);
        }

        /**
         * Something that goes back because it was paid.
         *
         * @param item the line of the order, or the charge
         * @param units how many units; 0 for a charge
         * @param share what they were sold for, and what the customer paid of it
         * @param fees what the policy takes off for this line
         */
        public Part(String item, long units, Share share, List<Fee> fees) {
            this(item, units, share, fees, Optional.empty());
        }

        private void check(CurrencyUnit currency) {
            RefundRequest.check(currency, share.value().currency());
            for (Fee fee : fees) {
                fee.fixed().ifPresent(amount -> RefundRequest.check(currency, amount.getCurrencyUnit()));
            }
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if an amount is in another currency than the refund before, or a deduction is of a line that
     *     is not refunded
     */
    public RefundRequest {
        goods = List.copyOf(goods);
        charges = List.copyOf(charges);
        deductions = List.copyOf(deductions);
        revocations = List.copyOf(revocations);
        CurrencyUnit currency = before.currency();
        goods.forEach(part -> part.check(currency));
        charges.forEach(part -> part.check(currency));
        deductions.forEach(each -> check(currency, each.amount().getCurrencyUnit()));
        revocations.forEach(each -> check(currency, each.value().currency()));
        checkLines(goods, deductions);
    }

    private static void check(CurrencyUnit currency, CurrencyUnit other) {
        if (!other.equals(currency)) {
            throw new IllegalArgumentException(
                    "A refund in " + currency + " has an amount in " + other + ". Convert it first.");
        }
    }

    private static void checkLines(List<Part> goods, List<Deduction> deductions) {
        deductions.stream()
                .map(each -> each.line().value())
                .filter(line -> goods.stream().noneMatch(part -> part.item().equals(line)))
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalArgumentException(
                            "Line " + line + " is not refunded, so nothing can be deducted of it.");
                });
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
