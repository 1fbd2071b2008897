package dev.retour.returns.settlement;

import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * A refund of a case, from its calculation to its end.
 *
 * @param id its id
 * @param breakdown what it is made of
 * @param looks which looks at the goods of its case it takes into account, counted from 0
 * @param parts how it goes back, by payment
 */
public record Refund(RefundId id, RefundBreakdown breakdown, List<Integer> looks, List<RefundPart> parts) {

    /** Copies the lists. */
    public Refund {
        looks = List.copyOf(looks);
        parts = List.copyOf(parts);
    }

    /**
     * The part on a payment.
     *
     * @param tender the payment
     * @return the part; empty if nothing goes back there
     */
    public Optional<RefundPart> part(TenderId tender) {
        for (RefundPart each : parts) {
            if (each.tender().equals(tender)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The refund with one part changed.
     *
     * @param tender the payment
     * @param change what happens to the part
     * @return the refund
     */
    public Refund with(TenderId tender, UnaryOperator<RefundPart> change) {
        List<RefundPart> all = new ArrayList<>(parts);
        all.replaceAll(part -> part.tender().equals(tender) ? change.apply(part) : part);
        return new Refund(id, breakdown, looks, all);
    }

    /**
     * The refund with every part changed.
     *
     * @param change what happens to each part
     * @return the refund
     */
    public Refund withAll(UnaryOperator<RefundPart> change) {
        List<RefundPart> all = new ArrayList<>(parts);
        all.replaceAll(change);
        return new Refund(id, breakdown, looks, all);
    }

    /**
     * The amount that goes on all payments.
     *
     * @return the sum of its parts, 0 or more
     */
    public Money sent() {
        return parts.stream().map(RefundPart::amount).reduce(Money.zero(breakdown.currency()), Money::plus);
    }

    /**
     * Tells whether any part is so far.
     *
     * @param status how far
     * @return true if one is
     */
    public boolean isAny(SettlementStatus status) {
        return isAny((RefundPart part) -> part.status() == status);
    }

    private boolean isAny(Predicate<RefundPart> holds) {
        for (RefundPart each : parts) {
            if (holds.test(each)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether nobody can say yet how it ends.
     *
     * @return true if a part is on its way, or may be
     */
    public boolean isOpen() {
        return isAny(RefundPart::isOpen);
    }

    /**
     * Tells whether it counts against what is still to be refunded: a refund of nothing does, a discarded one does not.
     *
     * @return false if the money of every part is free for another refund
     */
    public boolean counts() {
        return parts.isEmpty() || isAny(RefundPart::counts);
    }
}
