package dev.retour.order.entitlement;

import dev.retour.money.Magnitude;
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
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the facts of an order sum to, in one look at each. Amounts in another currency and those too large to reckon with
 * belong to no sum; the entitlement reports them.
 */
final class FactSums {

    private final CurrencyUnit currency;
    private final Map<OrderLineId, LineFacts> lines = new HashMap<>();
    private final Map<ChargeId, TaxedAmount> invoiced = new HashMap<>();
    private final OutsideMoney forPrice;
    private final OutsideMoney beyondPrice;
    private final OutsideMoney disputed;

    FactSums(Order order, CurrencyUnit currency) {
        this.currency = currency;
        this.forPrice = new OutsideMoney(currency);
        this.beyondPrice = new OutsideMoney(currency);
        this.disputed = new OutsideMoney(currency);
        order.facts().forEach(this::add);
    }

    private void add(KnownFact known) {
        OrderFact fact = known.fact();
        switch (fact.kind()) {
            case LINE_CANCELLED -> gone(((LineCancelled) fact).lines(), LineFacts.Count.CANCELLED);
            case SHIPPED -> units(((Shipped) fact).lines(), LineFacts.Count.SHIPPED);
            case DELIVERED -> units(((Delivered) fact).lines(), LineFacts.Count.DELIVERED);
            case LOST -> gone(((Lost) fact).lines(), LineFacts.Count.LOST);
            case RETURNED_OUTSIDE -> back(((ReturnedOutside) fact).basis(), ((ReturnedOutside) fact).lines());
            case PRICE_ADJUSTED -> adjusted((PriceAdjusted) fact, known.taken());
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

    private void gone(List<LineUnits> units, LineFacts.Count count) {
        units(units, count);
        units.forEach(each -> at(each.line()).addGone(each));
    }

    private void back(Basis basis, List<LineUnits> units) {
        units.forEach(each -> at(each.line()).addBack(basis, each.quantity()));
        units.forEach(each -> at(each.line()).addGone(each));
    }

    private void adjusted(PriceAdjusted fact, List<TakenUnits> taken) {
        Map<OrderLineId, Units> units = new HashMap<>();
        taken.forEach(each -> units.put(each.line(), each.units()));
        changes(fact).forEach((line, change) -> {
            if (Magnitude.holds(change)) {
                at(line).addAdjustment(new LineFacts.Adjustment(change, units.getOrDefault(line, Units.NONE)));
            }
        });
    }

    /** By how much an adjustment changes each line, of all its amounts that count. */
    Map<OrderLineId, TaxedAmount> changes(PriceAdjusted fact) {
        Map<OrderLineId, TaxedAmount> changes = new LinkedHashMap<>();
        fact.lines().stream()
                .filter(each -> counts(each.amount()))
                .forEach(each -> changes.merge(each.line(), each.amount(), TaxedAmount::plus));
        return changes;
    }

    /** Units that had come back before we began had been delivered. */
    private void opening(OpeningPosition fact) {
        back(Basis.RETURN, fact.returned());
        givenBack(RefundCause.UNITS, fact.refunded(), fact.tenders());
    }

    private void refunded(RefundedOutside fact) {
        givenBack(fact.cause(), fact.lines(), fact.tenders());
    }

    private void givenBack(RefundCause cause, List<LineMoney> moneys, List<TenderAmount> tenders) {
        GivenBack told = told(moneys, tenders).counted();
        if (cause == RefundCause.COMPENSATION) {
            beyondPrice.add(told);
        } else {
            told.lines().forEach(each -> at(each.line()).addGivenBack(cause, each.amount()));
            forPrice.add(told);
        }
    }

    /** What a fact tells of money that others gave back, without amounts that belong to no sum. */
    GivenBack told(List<LineMoney> moneys, List<TenderAmount> tenders) {
        return new GivenBack(
                currency,
                moneys.stream().filter(each -> counts(each.amount())).toList(),
                tenders.stream().filter(each -> counts(each.amount())).toList());
    }

    private void chargedBack(ChargedBack fact) {
        if (fact.stage() != DisputeStage.WON && counts(fact.amount())) {
            disputed.add(fact.tender(), fact.amount());
        }
    }

    private void invoiced(Invoiced fact) {
        fact.lines().stream()
                .filter(each -> counts(each.amount()))
                .forEach(each -> at(each.line()).addInvoiced(each.amount()));
        fact.charges().stream()
                .filter(each -> counts(each.amount()))
                .forEach(each -> invoiced.merge(each.charge(), each.amount(), TaxedAmount::plus));
    }

    private boolean counts(Money amount) {
        return amount.getCurrencyUnit().equals(currency) && Magnitude.holds(amount);
    }

    private boolean counts(TaxedAmount amount) {
        return amount.currency().equals(currency) && Magnitude.holds(amount);
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

    /** Money that others gave back for units, or because their price was changed: lines may tell of it. */
    OutsideMoney forPrice() {
        return forPrice;
    }

    /** Money that others gave beyond the price: it lessens no line. */
    OutsideMoney beyondPrice() {
        return beyondPrice;
    }

    /** Money that left a payment by others' doing, whatever for, 0 or more. */
    Money gone(TenderId tender) {
        return outside(each -> each.gone(tender));
    }

    /** Money that left the order by others' doing, 0 or more. */
    Money gone() {
        return outside(OutsideMoney::gone);
    }

    /** What others took back on a payment beyond what they gave back on it for the same sort of cause, 0 or more. */
    Money takenBack(TenderId tender) {
        return outside(each -> each.takenBack(tender));
    }

    private Money outside(Function<OutsideMoney, Money> sum) {
        return Stream.of(forPrice, beyondPrice, disputed).map(sum).reduce(Money.zero(currency), Money::plus);
    }
}
