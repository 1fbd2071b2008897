package dev.retour.desk;

import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseFact.Compensated;
import dev.retour.returns.CaseFact.CompensationPursued;
import dev.retour.returns.CaseFact.RefundApproved;
import dev.retour.returns.CaseFact.RefundAsked;
import dev.retour.returns.CaseFact.RefundRetried;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.compensation.Means;
import dev.retour.returns.settlement.RefundPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells what payment adapters have to do after something that happened to a case. */
final class Effecting {

    private final Supplier<Order> order;
    private final ReturnCase after;

    private Effecting(Supplier<Order> order, ReturnCase after) {
        this.order = order;
        this.after = after;
    }

    /** What is to be done; asks for the order only if there is something. */
    static List<RefundOrder> of(Supplier<Order> order, ReturnCase after, CaseFact fact) {
        Effecting effecting = new Effecting(order, after);
        return switch (fact.kind()) {
            case REFUND_APPROVED -> effecting.submit(((RefundApproved) fact).refund());
            case REFUND_RETRIED -> effecting.retry((RefundRetried) fact);
            case REFUND_ASKED -> effecting.ask((RefundAsked) fact);
            case COMPENSATED ->
                effecting.beyondPrice(
                        RefundOrder.Action.COMPENSATE,
                        ((Compensated) fact).compensation().id());
            case COMPENSATION_PURSUED -> effecting.pursue((CompensationPursued) fact);
            default -> List.of();
        };
    }

    private List<RefundOrder> pursue(CompensationPursued fact) {
        return switch (fact.act()) {
            case RETRY -> beyondPrice(RefundOrder.Action.COMPENSATE, fact.compensation());
            case ASK -> beyondPrice(RefundOrder.Action.ASK_COMPENSATION, fact.compensation());
            case GIVE_UP -> List.of();
        };
    }

    private List<RefundOrder> beyondPrice(RefundOrder.Action action, CompensationId id) {
        Compensation compensation = after.compensation(id).orElseThrow();
        return List.of(order(
                action,
                RefundId.of(id.value()),
                compensation.part(),
                action.isQuestion() ? compensation.part().asked() : 0,
                Optional.of(compensation.means())));
    }

    private List<RefundOrder> submit(RefundId refund) {
        return after.refund(refund).orElseThrow().parts().stream()
                .map(part -> order(RefundOrder.Action.SUBMIT, refund, part, 0))
                .toList();
    }

    private List<RefundOrder> retry(RefundRetried fact) {
        return List.of(order(RefundOrder.Action.SUBMIT, fact.refund(), part(fact.refund(), fact.tender()), 0));
    }

    private List<RefundOrder> ask(RefundAsked fact) {
        RefundPart part = part(fact.refund(), fact.tender());
        return List.of(order(RefundOrder.Action.ASK, fact.refund(), part, fact.question()));
    }

    private RefundPart part(RefundId refund, TenderId tender) {
        return after.refund(refund).flatMap(each -> each.part(tender)).orElseThrow();
    }

    private RefundOrder order(RefundOrder.Action action, RefundId refund, RefundPart part, int question) {
        return order(action, refund, part, question, Optional.empty());
    }

    private RefundOrder order(
            RefundOrder.Action action, RefundId refund, RefundPart part, int question, Optional<Means> means) {
        Order of = order.get();
        return new RefundOrder(
                action,
                refund,
                of.id(),
                after.id(),
                part.tender(),
                part.amount(),
                part.attempt(),
                question,
                means,
                of.terms().flatMap(terms -> terms.tender(part.tender())));
    }
}
