package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.CaseNews;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Means;
import dev.retour.store.Hash;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The effect of giving money back on one payment, of giving something beyond the price, or of asking what became of it: what a payment
 * adapter is asked for.
 *
 * @param action what to do
 * @param refund the refund that it is a part of, or the id of the compensation
 * @param order the order
 * @param caseId the case
 * @param tender the payment; of a compensation the payment or account that it goes to
 * @param amount how much
 * @param attempt which attempt this is about, from 1
 * @param question of questions, which one it is, from 1; else 0
 * @param means of a compensation, by what means; empty for a refund
 * @param payment the payment as the order names it: its method, and the payment at the service that other orders share; empty if the
 *     order does not know it, such as an account that a compensation goes to
 */
public record RefundOrder(
        Action action,
        RefundId refund,
        OrderId order,
        CaseId caseId,
        TenderId tender,
        Money amount,
        int attempt,
        int question,
        Optional<Means> means,
        Optional<Tender> payment) {

    /** What a payment adapter is asked for. Actions may be added; skip what you do not know. */
    public enum Action {
        /** To give money back. */
        SUBMIT,
        /** To tell what became of it. */
        ASK,
        /** To give something beyond the price. */
        COMPENSATE,
        /** To tell what became of that. */
        ASK_COMPENSATION;

        /**
         * The kind of the effect.
         *
         * @return such as {@code refund.submit}
         */
        public String kind() {
            return (isBeyondPrice() ? "compensation." : "refund.") + (isQuestion() ? "ask" : "submit");
        }

        /**
         * Tells a question from a wish.
         *
         * @return true if nothing is to be given, but to be told
         */
        public boolean isQuestion() {
            return this == ASK || this == ASK_COMPENSATION;
        }

        /**
         * Tells a compensation from a refund.
         *
         * @return true if it is about something beyond the price
         */
        public boolean isBeyondPrice() {
            return this == COMPENSATE || this == ASK_COMPENSATION;
        }
    }

    /**
     * The key that the payment service knows the refund by: the same for each attempt and each question, and of one company alone,
     * so that companies whose orders have the same ids may share an account.
     *
     * @param scope whose refund it is: that of the effect
     * @return a digest of 64 characters
     */
    public String key(Scope scope) {
        return Hash.ofAll(List.of(scope.tenant(), scope.company(), name())).hex();
    }

    /** What is to be paid, among all that a company pays: ids of refunds are unique in an order, those of compensations in a case. */
    private String name() {
        return action.isBeyondPrice() ? nameBeyondPrice() : nameOfRefund();
    }

    /** With a word before it, which no digest of a refund begins with. */
    private String nameBeyondPrice() {
        return Hash.of("compensation:" + order.value().length() + ":" + order
                        + caseId.value().length() + ":" + caseId + refund)
                .hex();
    }

    private String nameOfRefund() {
        return Hash.of(order.value().length() + ":" + order + refund.value().length() + ":" + refund + tender)
                .hex();
    }

    /**
     * A key of its own for each attempt, for a payment service that repeats its first answer to a key for ever, also a no. An attempt
     * is made only after the service said for certain that the one before moved no money and will move none; so never record
     * {@code FAIL} for what may still be paid.
     *
     * @param scope whose refund it is: that of the effect
     * @return {@link #key} for the first attempt, another digest for each further one; the same for each question about an attempt
     */
    public String attemptKey(Scope scope) {
        return attempt == 1 ? key(scope) : Hash.of(key(scope) + ":" + attempt).hex();
    }

    /** The same answer of the same attempt is one observation, however often it comes. */
    ObservedNews answered(RefundAnswer answer) {
        Observation observation = Observation.of("payment", name() + ":" + attempt + ":" + answer.said(), answer.at());
        return new ObservedNews(order, caseId, observation, news(answer));
    }

    private CaseNews news(RefundAnswer answer) {
        return action.isBeyondPrice()
                ? new CaseNews.CompensationAnswered(
                        CompensationId.of(refund.value()), attempt, answer.said(), answer.reference())
                : new CaseNews.RefundAnswered(refund, tender, attempt, answer.said(), answer.reference());
    }

    /** The key of the effect, within its scope: one of its own for each attempt and each question. */
    String request() {
        return Hash.of(name() + action + attempt + ":" + question).hex();
    }
}
