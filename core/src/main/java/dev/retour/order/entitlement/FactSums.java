package dev.retour.order.entitlement;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.OrderFact.DisputeStage;
import dev.retour.order.OrderFact.Invoiced;
import dev.retour.order.OrderFact.LineCancelled;
import dev.retour.order.OrderFact.Lost;
import dev.retour.order.OrderFact.OpeningPosition;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the facts of an order sum to, in one look at each. What others did counts whatever it does to the sum; amounts in
 * another currency belong to no sum, the entitlement reports them.
 */
final class FactSums {

    private final CurrencyUnit currency;
    private final Map<OrderLineId, LineFacts> lines = new HashMap<>();
    private final Map<ChargeId, TaxedAmount> invoiced = new HashMap<>();
    private final Map<TenderId, Money> goneByTender = new HashMap<>();
    private Money gone;

    FactSums(Order order, CurrencyUnit currency) {
        this.currency = currency;
        this.gone = Money.zero(currency);
        order.facts().forEach(known -> add(known.fact()));
    }

    private void add(OrderFact fact) {
        switch (fact.kind()) {
            case LINE_CANCELLED -> units(((LineCancelled) fact).lines(), LineFacts.Count.CANCELLED);
            case SHIPPED -> units(((Shipped) fact).lines(), LineFacts.Count.SHIPPED);
            case DELIVERED -> units(((Delivered) fact).lines(), LineFacts.Count.DELIVERED);
            case LOST -> units(((Lost) fact).lines(), LineFacts.Count.LOST);
            case RETURNED_OUTSIDE -> returned((ReturnedOutside) fact);
            case OPENING_POSITION -> opening((OpeningPosition) fact);
            case REFUNDED_OUTSIDE -> refunded((RefundedOutside) fact);
            case CHARGED_BACK -> chargedBack((ChargedBack) fact);
            case INVOICED -> invoiced((Invoiced) fact);
            default -> {}
        }
    }

    private void units(List<LineUnits> units, LineFacts.Count count) {
        units.forEach(each -> at(each.line()).add(count, each.quantity()));
    }

    private void returned(ReturnedOutside fact) {
        fact.lines().forEach(each -> at(each.line()).addBack(fact.basis(), each.quantity()));
    }

    /** Units that had come back before we began had been delivered. */
    private void opening(OpeningPosition fact) {
        fact.returned().forEach(each -> at(each.line()).addBack(Basis.RETURN, each.quantity()));
        refunded(fact.refunded());
        gone(fact.refunded(), fact.tenders());
    }

    private void refunded(RefundedOutside fact) {
        if (fact.cause() == RefundCause.UNITS) {
            refunded(fact.lines());
        }
        gone(fact.lines(), fact.tenders());
    }

    private void refunded(List<LineMoney> moneys) {
        moneys.stream()
                .filter(each -> isOurs(each.amount()))
                .forEach(each -> at(each.line()).addRefunded(each.amount()));
    }

    /** Where others did not say from which payment money went, what they said of lines counts for the order. */
    private void gone(List<LineMoney> moneys, List<TenderAmount> tenders) {
        Money byLine = sum(moneys.stream().map(LineMoney::amount).toList());
        Money byTender = sum(tenders.stream().map(TenderAmount::amount).toList());
        gone = gone.plus(byLine.isGreaterThan(byTender) ? byLine : byTender);
        tenders.forEach(each -> gone(each.tender(), each.amount()));
    }

    private void gone(TenderId tender, Money amount) {
        if (isOurs(amount)) {
            goneByTender.merge(tender, amount, Money::plus);
        }
    }

    private void chargedBack(ChargedBack fact) {
        if (fact.stage() != DisputeStage.WON) {
            gone(fact.tender(), fact.amount());
            gone = gone.plus(sum(List.of(fact.amount())));
        }
    }

    private void invoiced(Invoiced fact) {
        fact.lines().stream()
                .filter(each -> each.amount().currency().equals(currency))
                .forEach(each -> at(each.line()).addInvoiced(each.amount()));
        fact.charges().stream()
                .filter(each -> each.amount().currency().equals(currency))
                .forEach(each -> invoiced.merge(each.charge(), each.amount(), TaxedAmount::plus));
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().filter(this::isOurs).reduce(Money.zero(currency), Money::plus);
    }

    private boolean isOurs(Money amount) {
        return amount.getCurrencyUnit().equals(currency);
    }

    private LineFacts at(OrderLineId line) {
        return lines.computeIfAbsent(line, each -> new LineFacts(currency));
    }

    /** What the facts say of a line. */
    LineFacts line(OrderLineId line) {
        return lines.getOrDefault(line, new LineFacts(currency));
    }

    /** What was invoiced of a charge. */
    TaxedAmount invoiced(ChargeId charge) {
        return invoiced.getOrDefault(charge, TaxedAmount.zero(currency));
    }

    /** Money that left a payment by others' doing, whatever for. */
    Money gone(TenderId tender) {
        return goneByTender.getOrDefault(tender, Money.zero(currency));
    }

    /** Money that left the order by others' doing. */
    Money gone() {
        return gone;
    }
}
