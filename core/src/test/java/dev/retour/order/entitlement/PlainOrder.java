package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An order of one line of two units at 10.00, and a charge if it is told one; all of it was paid on one card. */
final class PlainOrder {

    static final OrderId ID = OrderId.of("SO-1");
    static final OrderLineId LINE = OrderLineId.of("L1");
    static final ChargeId CHARGE = ChargeId.of("S1");
    static final TenderId CARD = TenderId.of("card");
    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private Order order = Order.unknown(ID);

    static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static TaxedAmount taxed(String gross, String tax) {
        return TaxedAmount.ofGross(cny(gross), cny(tax));
    }

    static OrderTerms terms(OrderId id, List<String> serials, TaxedAmount... charges) {
        return terms(id, taxed("20.00", "0.00"), serials, charges);
    }

    static OrderTerms terms(OrderId id, TaxedAmount price, List<String> serials, TaxedAmount... charges) {
        OrderLine line = OrderLine.builder(LINE, "SKU", 2)
                .unitPrice(price.gross().toBigMoney())
                .total(price)
                .serials(serials)
                .build();
        Money paid = Stream.of(charges).map(TaxedAmount::gross).reduce(price.gross(), Money::plus);
        return OrderTerms.builder(id, price.currency())
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .addLines(line)
                .charges(Stream.of(charges)
                        .map(amount -> new ChargeLine(CHARGE, ChargeLine.Type.SHIPPING, "SF", amount))
                        .toList())
                .addTenders(Tender.full(CARD, "CARD", paid))
                .build();
    }

    static PlainOrder delivered(String... serials) {
        PlainOrder order = new PlainOrder();
        order.captured(1, terms(ID, List.of(serials)));
        order.happens("signed", new OrderFact.Delivered(List.of(LineUnits.of(LINE, 2)), Optional.empty()));
        return order;
    }

    void captured(long version, OrderTerms terms) {
        happens(Observation.of("shop", "captured", Instant.EPOCH).version(version), new OrderFact.Captured(terms));
    }

    void happens(String id, OrderFact fact) {
        happens(Observation.of("shop", id, Instant.EPOCH), fact);
    }

    /** A second version of what happened. */
    void corrects(String id, OrderFact fact) {
        happens(Observation.of("shop", id, Instant.EPOCH).version(2), fact);
    }

    private void happens(Observation observation, OrderFact fact) {
        order = order.with(observation, fact.toString(), fact);
    }

    void priceChanges(String gross) {
        happens("protection", new OrderFact.PriceAdjusted(List.of(new LineAmount(LINE, taxed(gross, "0.00")))));
    }

    void othersGaveBack(String id, OrderFact.RefundCause cause, String amount) {
        happens(id, new OrderFact.RefundedOutside(cause, List.of(new LineMoney(LINE, cny(amount))), List.of()));
    }

    Decision<Initiated> takes(String caseId, long quantity, String... serials) {
        LineUnits units = new LineUnits(LINE, quantity, List.of(serials));
        return decided(entitlement()
                .reserve(
                        new ReservationRequest(CaseId.of(caseId), Basis.RETURN, List.of(units), List.of(), List.of())));
    }

    Decision<Initiated> takesOfCharge(String caseId, String amount) {
        ChargeMoney part = new ChargeMoney(CHARGE, cny(amount));
        return decided(entitlement()
                .reserve(new ReservationRequest(CaseId.of(caseId), Basis.RETURN, List.of(), List.of(), List.of(part))));
    }

    Decision<Initiated> refunds(String caseId, String amount) {
        return decided(entitlement()
                .refund(new RefundInitiated(
                        RefundId.of("R-" + caseId),
                        CaseId.of(caseId),
                        List.of(new TenderAmount(CARD, cny(amount))),
                        List.of())));
    }

    void givesBack(String caseId) {
        decided(entitlement().release(CaseId.of(caseId)));
    }

    private Decision<Initiated> decided(Decision<Initiated> decision) {
        order = Sale.after(order, decision);
        return decision;
    }

    Order order() {
        return order;
    }

    Entitlement entitlement() {
        return Entitlement.of(order);
    }

    Money refundable(String caseId) {
        return entitlement().refundable(CaseId.of(caseId)).orElseThrow();
    }

    ReservedLine line(String caseId) {
        return order.reservation(CaseId.of(caseId)).orElseThrow().lines().get(0);
    }

    Share charge(String caseId) {
        return order.reservation(CaseId.of(caseId))
                .orElseThrow()
                .charges()
                .get(0)
                .share();
    }

    List<String> discrepancies() {
        return entitlement().discrepancies().stream().map(PlainOrder::told).toList();
    }

    static String told(Reason reason) {
        return reason.code().name() + " " + reason.attributes().values();
    }
}
