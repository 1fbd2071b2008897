package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An order of three shirts at 100.00 with a free cap: 29.99 off by the shop, 30.00 off by the platform, 12.00 for
 * shipping, paid with a gift card of 50.00 and the rest by Alipay. It goes on as facts come and cases decide.
 */
final class ShirtOrder {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final OrderId ID = OrderId.of("SO-1");
    static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    static final OrderLineId CAP = OrderLineId.of("cap");
    static final ChargeId SHIPPING = ChargeId.of("shipping");
    static final TenderId GIFT_CARD = TenderId.of("gift-card");
    static final TenderId ALIPAY = TenderId.of("alipay");
    private static final Instant DAY = Instant.parse("2026-03-01T08:00:00Z");

    private Order order = Order.unknown(ID);

    static OrderTerms terms() {
        OrderLine shirts = OrderLine.builder(SHIRTS, "SHIRT-M", 3)
                .unitPrice(BigMoney.parse("CNY 100.00"))
                .addDiscounts(
                        new Discount("D-1", Discount.Level.ORDER, Optional.empty(), cny("29.99"), Funder.SELLER, true),
                        new Discount(
                                "D-2", Discount.Level.ORDER, Optional.empty(), cny("30.00"), Funder.PLATFORM, false))
                .total(taxed("270.01", "31.06"))
                .build();
        OrderLine cap = OrderLine.builder(CAP, "CAP", 1)
                .unitPrice(BigMoney.parse("CNY 0"))
                .total(TaxedAmount.zero(CNY))
                .gift(true)
                .build();
        return OrderTerms.builder(ID, CNY)
                .shop("shop")
                .channel("TMALL")
                .country("CN")
                .placedAt(DAY)
                .addLines(shirts, cap)
                .addCharges(new ChargeLine(SHIPPING, ChargeLine.Type.SHIPPING, "SF", taxed("12.00", "0.68")))
                .addTenders(
                        new Tender(ALIPAY, "ALIPAY", cny("202.01"), Tender.Phase.FULL, 2, Optional.empty()),
                        new Tender(GIFT_CARD, "GIFT_CARD", cny("50.00"), Tender.Phase.FULL, 1, Optional.empty()))
                .build();
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static TaxedAmount taxed(String gross, String tax) {
        return TaxedAmount.ofGross(cny(gross), cny(tax));
    }

    static Share share(String gross, String tax, String paid) {
        return new Share(taxed(gross, tax), cny(paid));
    }

    static List<LineUnits> shirts(long units) {
        return List.of(LineUnits.of(SHIRTS, units));
    }

    Order order() {
        return order;
    }

    Entitlement entitlement() {
        return Entitlement.of(order);
    }

    void happens(String id, OrderFact fact) {
        happens(Observation.of("shop", id, DAY), fact);
    }

    void happens(Observation observation, OrderFact fact) {
        order = order.with(observation, fact.toString(), fact);
    }

    Decision<Initiated> wantsShirts(String caseId, Basis basis, long units) {
        return takes(new ReservationRequest(CaseId.of(caseId), basis, shirts(units), List.of(), List.of()));
    }

    Decision<Initiated> takes(ReservationRequest request) {
        return decide(entitlement().reserve(request));
    }

    Decision<Initiated> wantsMoreShirts(String caseId, Basis basis, long units) {
        return takesMore(new ReservationRequest(CaseId.of(caseId), basis, shirts(units), List.of(), List.of()));
    }

    Decision<Initiated> takesMore(ReservationRequest request) {
        return decide(entitlement().extend(request));
    }

    Decision<Initiated> wantsAmount(String caseId, String amount, LineUnits... units) {
        return takes(new ReservationRequest(
                CaseId.of(caseId),
                Basis.RETURN,
                List.of(units),
                List.of(new LineMoney(SHIRTS, cny(amount))),
                List.of()));
    }

    Decision<Initiated> givesAmountBack(String caseId, String amount) {
        LineMoney part = new LineMoney(SHIRTS, cny(amount));
        return decide(entitlement().reduce(CaseId.of(caseId), List.of(), List.of(part), List.of()));
    }

    Decision<Initiated> wantsShipping(String caseId, String amount) {
        return takes(new ReservationRequest(
                CaseId.of(caseId),
                Basis.RETURN,
                List.of(),
                List.of(),
                List.of(new ChargeMoney(SHIPPING, cny(amount)))));
    }

    Decision<Initiated> withdraws(String caseId) {
        return decide(entitlement().release(CaseId.of(caseId)));
    }

    Decision<Initiated> givesBack(String caseId, LineUnits... units) {
        return decide(entitlement().reduce(CaseId.of(caseId), List.of(units), List.of(), List.of()));
    }

    Decision<Initiated> givesShippingBack(String caseId, String amount) {
        ChargeMoney part = new ChargeMoney(SHIPPING, cny(amount));
        return decide(entitlement().reduce(CaseId.of(caseId), List.of(), List.of(), List.of(part)));
    }

    Decision<Initiated> refunds(String caseId, String refund, TenderAmount... amounts) {
        return refunds(caseId, refund, List.of(), amounts);
    }

    Decision<Initiated> refunds(String caseId, String refund, List<Revocation> revocations, TenderAmount... amounts) {
        return decide(entitlement()
                .refund(new RefundInitiated(RefundId.of(refund), CaseId.of(caseId), List.of(amounts), revocations)));
    }

    Decision<Initiated> refundFails(String refund, TenderId... tenders) {
        return decide(entitlement().fail(RefundId.of(refund), List.of(tenders)));
    }

    Decision<Initiated> creditsShirts(String caseId, String credit, TaxedAmount amount) {
        return decide(entitlement()
                .credit(new CreditInitiated(
                        CreditId.of(credit), CaseId.of(caseId), List.of(new LineAmount(SHIRTS, amount)), List.of())));
    }

    Decision<Initiated> creditsShipping(String caseId, String credit, TaxedAmount amount) {
        return decide(entitlement()
                .credit(new CreditInitiated(
                        CreditId.of(credit),
                        CaseId.of(caseId),
                        List.of(),
                        List.of(new ChargeAmount(SHIPPING, amount)))));
    }

    private Decision<Initiated> decide(Decision<Initiated> decision) {
        if (decision instanceof Decision.Accepted<Initiated> accepted) {
            accepted.events().forEach(change -> order = order.with(change));
        }
        return decision;
    }

    ReservedLine shirtsOf(String caseId) {
        return order.reservation(CaseId.of(caseId)).orElseThrow().lines().get(0);
    }

    Share shippingOf(String caseId) {
        return order.reservation(CaseId.of(caseId))
                .orElseThrow()
                .charges()
                .get(0)
                .share();
    }

    Allowance shirtsFor(Basis basis) {
        return entitlement().allowance(SHIRTS, basis).orElseThrow();
    }

    Money refundable(String caseId) {
        return entitlement().refundable(CaseId.of(caseId)).orElseThrow();
    }

    Money left(TenderId tender) {
        return entitlement().refundable(tender).orElseThrow();
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.code().name()).toList();
    }

    static String why(Decision<Initiated> decision) {
        return ((Decision.Refused<Initiated>) decision)
                .reasons().stream()
                        .map(reason ->
                                reason.code().name() + " " + reason.attributes().values())
                        .toList()
                        .toString();
    }
}
