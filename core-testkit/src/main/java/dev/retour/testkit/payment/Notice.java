package dev.retour.testkit.payment;

import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Scope;
import dev.retour.returns.CaseNews;
import java.time.Instant;
import java.util.Optional;

/**
 * What a payment service tells by itself, as by a callback 异步通知.
 *
 * @param id its id, the same when it is told twice
 * @param scope whose refund it is
 * @param order the refund that it is about
 * @param answer what is told
 * @param due when it is told
 */
public record Notice(String id, Scope scope, RefundOrder order, RefundAnswer answer, Instant due) {

    /**
     * How it is recorded.
     *
     * @return the observation, of the source {@code gateway}
     */
    public Observation observation() {
        return Observation.of("gateway", id, answer.at());
    }

    /**
     * What it tells of the case.
     *
     * @return the news
     */
    public CaseNews.RefundAnswered news() {
        Optional<String> reference = answer.reference();
        return new CaseNews.RefundAnswered(order.refund(), order.tender(), order.attempt(), answer.said(), reference);
    }
}
