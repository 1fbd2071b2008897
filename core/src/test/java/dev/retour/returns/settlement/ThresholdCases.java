package dev.retour.returns.settlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservationRequest;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.entitlement.Share;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TenderId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** The cases of an order with a promotion, whose refunds the entitlement allows. */
final class ThresholdCases {

    private final OrderTerms terms;
    private final Map<OrderLineId, Long> kept = new HashMap<>();
    private Order order;
    private int serial;

    ThresholdCases(OrderTerms terms) {
        this.terms = terms;
        this.order = Order.unknown(terms.id());
        happens("captured", new OrderFact.Captured(terms));
        happens(
                "signed",
                new OrderFact.Delivered(
                        terms.lines().stream()
                                .map(line -> LineUnits.of(line.id(), line.quantity()))
                                .toList(),
                        Optional.empty()));
        terms.lines().forEach(line -> kept.put(line.id(), line.quantity()));
    }

    private void happens(String id, OrderFact fact) {
        order = order.with(Observation.of("shop", id, Instant.EPOCH), fact.toString(), fact);
    }

    private void decided(Decision<Initiated> decision) {
        decision.orThrow().forEach(change -> order = order.with(change));
    }

    Order order() {
        return order;
    }

    Entitlement entitlement() {
        return Entitlement.of(order);
    }

    /** A case takes one unit of a line. */
    CaseId comesBack(OrderLine line) {
        CaseId caseId = CaseId.of("C" + ++serial);
        decided(entitlement()
                .reserve(new ReservationRequest(
                        caseId, Basis.RETURN, List.of(LineUnits.of(line.id(), 1)), List.of(), List.of())));
        kept.merge(line.id(), -1L, Long::sum);
        return caseId;
    }

    /** Sends what a case has open, with what promotions take off it or give again by now, as far as it has that; tells how much. */
    Money refunds(CaseId caseId) {
        Money open = entitlement().refundable(caseId).orElseThrow();
        TaxedAmount value =
                order.reservation(caseId).orElseThrow().lines().get(0).share().value();
        List<Revocation> changes = new Thresholds(terms).revoked(kept, order.revocations());
        RefundBreakdown now = new RefundRequestBuilder()
                .addGoods(new RefundRequest.Part("goods", 1, new Share(value.sized(open), open), List.of()))
                .revocations(changes)
                .before(RefundBreakdown.nothing(terms.currency()))
                .build()
                .calculate();
        RefundId id = RefundId.of("R" + ++serial);
        Money left = Entitlement.of(order.with(new RefundInitiated(id, caseId, List.of(), now.revocations())))
                .refundable(caseId)
                .orElseThrow();
        Money amount = left.isLessThan(now.money()) ? left : now.money();
        List<TenderAmount> plan = entitlement().plan(amount, Set.of());
        if (!plan.isEmpty() || !now.revocations().isEmpty()) {
            decided(entitlement().refund(new RefundInitiated(id, caseId, plan, now.revocations())));
        }
        return amount;
    }

    void fails(RefundId refund, List<TenderId> tenders) {
        decided(entitlement().fail(refund, tenders));
    }

    Money sent() {
        return order.refunds().stream()
                .flatMap(refund -> refund.tenders().stream())
                .map(TenderAmount::amount)
                .reduce(Money.zero(terms.currency()), Money::plus);
    }
}
