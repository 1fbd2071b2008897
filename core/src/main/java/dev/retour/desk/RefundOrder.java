package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.CaseNews;
import dev.retour.returns.ObservedNews;
import dev.retour.store.Hash;
import java.util.Locale;
import org.joda.money.Money;

/**
 * The effect of giving money back on one payment, or of asking what became of it: what a payment adapter is asked for.
 *
 * @param action what to do
 * @param refund the refund that it is a part of
 * @param order the order
 * @param caseId the case
 * @param tender the payment
 * @param amount how much
 * @param attempt which attempt this is about, from 1
 * @param question of questions, which one it is, from 1; else 0
 */
public record RefundOrder(
        Action action,
        RefundId refund,
        OrderId order,
        CaseId caseId,
        TenderId tender,
        Money amount,
        int attempt,
        int question) {

    /** What a payment adapter is asked for. Actions may be added; skip what you do not know. */
    public enum Action {
        /** To give money back. */
        SUBMIT,
        /** To tell what became of it. */
        ASK;

        /**
         * The kind of the effect.
         *
         * @return such as {@code refund.submit}
         */
        public String kind() {
            return "refund." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The key that the payment service knows the refund by: the same for each attempt and each question.
     *
     * @return a digest of order, refund and payment; ids of refunds are unique within an order only
     */
    public String key() {
        return Hash.of(order.value().length() + ":" + order + refund.value().length() + ":" + refund + tender)
                .hex();
    }

    /**
     * A key of its own for each attempt, for a payment service that repeats its first answer to a key for ever, also a no. An attempt
     * is made only after the service said for certain that the one before moved no money and will move none; so never record
     * {@code FAIL} for what may still be paid.
     *
     * @return {@link #key()} for the first attempt, another digest for each further one; the same for each question about an attempt
     */
    public String attemptKey() {
        return attempt == 1
                ? key()
                : Hash.of(key() + Action.SUBMIT + attempt + ":" + 0).hex();
    }

    /** The same answer of the same attempt is one observation, however often it comes. */
    ObservedNews answered(RefundAnswer answer) {
        Observation observation = Observation.of("payment", key() + ":" + attempt + ":" + answer.said(), answer.at());
        return new ObservedNews(
                order,
                caseId,
                observation,
                new CaseNews.RefundAnswered(refund, tender, attempt, answer.said(), answer.reference()));
    }

    /** The key of the effect: that of the refund for the first attempt, and one of its own for whatever comes after it. */
    String request() {
        return action == Action.SUBMIT
                ? attemptKey()
                : Hash.of(key() + action + attempt + ":" + question).hex();
    }
}
