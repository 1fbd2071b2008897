package dev.retour.order.entitlement;

import dev.retour.kernel.Observation;
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
import dev.retour.order.OrderFact.RefundReversed;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, OutsideRefund> refunds = new LinkedHashMap<>();
    private final Map<TenderId, Money> goneByTender = new HashMap<>();
    private final TaxedAmount nothing;
    private Money onLinesAlone;

    FactSums(Order order, TaxedAmount nothing) {
        this.currency = nothing.currency();
        this.nothing = nothing;
        this.onLinesAlone = nothing.gross();
        order.facts().forEach(this::add);
        order.facts().forEach(this::reverse);
        refunds.values().forEach(this::sum);
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
            case OPENING_POSITION -> opening(known.observation(), (OpeningPosition) fact);
            case REFUNDED_OUTSIDE -> refunded(known.observation(), (RefundedOutside) fact);
            case CHARGED_BACK -> chargedBack((ChargedBack) fact);
            case INVOICED -> invoiced((Invoiced) fact);
            default -> {}
        }
    }

    private void units(List<LineUnits> units, LineFacts.Count count) {
        for (LineUnits each : units) {
            at(each.line()).add(count, each.quantity());
        }
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
    private void opening(Observation observation, OpeningPosition fact) {
        back(Basis.RETURN, fact.returned());
        givenBack(observation, RefundCause.UNITS, fact.refunded(), fact.tenders());
    }

    private void refunded(Observation observation, RefundedOutside fact) {
        givenBack(observation, fact.cause(), fact.lines(), fact.tenders());
    }

    private void givenBack(
            Observation observation, RefundCause cause, List<LineMoney> moneys, List<TenderAmount> tenders) {
        OutsideRefund refund = new OutsideRefund(observation, cause, currency);
        given(moneys).forEach(each -> refund.lines().tell(each.line(), each.amount()));
        paid(tenders).forEach(each -> refund.tenders().tell(each.tender(), each.amount()));
        refunds.put(key(observation.source(), observation.externalId()), refund);
    }

    private static String key(String source, String externalId) {
        return source + "\n" + externalId;
    }

    private Stream<LineMoney> given(List<LineMoney> moneys) {
        return moneys.stream().filter(each -> isGiven(each.amount()));
    }

    private Stream<TenderAmount> paid(List<TenderAmount> amounts) {
        return amounts.stream().filter(each -> isGiven(each.amount()));
    }

    private boolean isGiven(Money amount) {
        return counts(amount) && amount.isPositive();
    }

    private void reverse(KnownFact known) {
        if (known.fact() instanceof RefundReversed reversal) {
            refund(reversal).ifPresent(refund -> reverse(refund, reversal));
        }
    }

    private void reverse(OutsideRefund refund, RefundReversed reversal) {
        if (reversal.whole()) {
            refund.lines().reverseAll();
            refund.tenders().reverseAll();
        }
        given(reversal.lines()).forEach(each -> refund.lines().reverse(each.line(), each.amount()));
        paid(reversal.tenders()).forEach(each -> refund.tenders().reverse(each.tender(), each.amount()));
    }

    /** The refund that a fact says was reversed, if another fact tells of it. */
    Optional<OutsideRefund> refund(RefundReversed reversal) {
        return Optional.ofNullable(refunds.get(key(reversal.source(), reversal.refund())));
    }

    private void sum(OutsideRefund refund) {
        if (refund.cause() != RefundCause.COMPENSATION) {
            refund.lines()
                    .items()
                    .forEach(line ->
                            at(line).addGivenBack(refund.cause(), refund.lines().left(line)));
        }
        refund.tenders().items().forEach(tender -> gone(tender, refund.tenders().left(tender)));
        onLinesAlone = onLinesAlone.plus(refund.onLinesAlone());
    }

    private void gone(TenderId tender, Money amount) {
        goneByTender.merge(tender, amount, Money::plus);
    }

    private void chargedBack(ChargedBack fact) {
        if (fact.stage() != DisputeStage.WON && isGiven(fact.amount())) {
            gone(fact.tender(), fact.amount());
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
        LineFacts facts = lines.get(line);
        return facts == null ? begun(line) : facts;
    }

    private LineFacts begun(OrderLineId line) {
        LineFacts facts = new LineFacts(nothing);
        lines.put(line, facts);
        return facts;
    }

    /** What the facts say of a line. */
    LineFacts line(OrderLineId line) {
        LineFacts facts = lines.get(line);
        return facts == null ? new LineFacts(nothing) : facts;
    }

    /** What was invoiced of a charge. */
    TaxedAmount invoiced(ChargeId charge) {
        return invoiced.getOrDefault(charge, nothing);
    }

    /** What others gave back, fact by fact. */
    Collection<OutsideRefund> refunds() {
        return refunds.values();
    }

    /** Money that left a payment by others' doing, whatever for. */
    Money gone(TenderId tender) {
        return goneByTender.getOrDefault(tender, nothing.gross());
    }

    /** Money that left the order by others' doing. */
    Money gone() {
        Money gone = onLinesAlone;
        for (Money each : goneByTender.values()) {
            gone = gone.plus(each);
        }
        return gone;
    }
}
