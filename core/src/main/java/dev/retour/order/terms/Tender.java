package dev.retour.order.terms;

import dev.retour.kernel.Identifier;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One payment of an order, or the slice of a payment that several orders share.
 *
 * @param id the host's id of the payment within the order
 * @param method how it was paid, the host's code, such as {@code ALIPAY}
 * @param captured what was really taken for this order, not negative
 * @param phase which part of the price it pays
 * @param refundRank the place in the order of refunds: lower ones are refunded first
 * @param sharedPayment the payment that other orders share
 */
@Value.Builder
public record Tender(
        TenderId id,
        String method,
        Money captured,
        Phase phase,
        int refundRank,
        Optional<SharedPayment> sharedPayment) {

    /** Which part of the price a payment pays. */
    public enum Phase {
        /** All of it. */
        FULL,
        /** A deposit 定金. */
        DEPOSIT,
        /** What was left after a deposit 尾款. */
        BALANCE
    }

    /**
     * A payment that several orders share.
     *
     * @param payment the id of the whole payment at the payment service
     * @param whole what was taken for all these orders
     */
    public record SharedPayment(String payment, Money whole) {

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is no legal {@link Identifier}
         */
        public SharedPayment {
            Identifier.check("Id of a shared payment", payment);
        }
    }

    /**
     * Checks method and amount.
     *
     * @throws IllegalArgumentException if the method is no legal {@link Identifier}, or the amount is negative
     */
    public Tender {
        Identifier.check("Method of a payment", method);
        if (captured.isNegative()) {
            throw new IllegalArgumentException("A payment takes 0 or more, not " + captured + ".");
        }
    }

    /**
     * A payment of the whole price that is refunded first.
     *
     * @param id the host's id of the payment within the order
     * @param method how it was paid
     * @param captured what was taken
     * @return the payment
     */
    public static Tender full(TenderId id, String method, Money captured) {
        return new Tender(id, method, captured, Phase.FULL, 0, Optional.empty());
    }
}
