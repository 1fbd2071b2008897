package dev.retour.order.entitlement;

import static java.util.stream.Collectors.groupingBy;

import dev.retour.kernel.CaseId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What we initiated on an order sums to, in one look at each: what cases took, what was sent, what was credited. */
final class InitiatedSums {

    private final CurrencyUnit currency;
    private final Map<OrderLineId, LineTaken> lines = new HashMap<>();
    private final Map<ChargeId, List<ReservedCharge>> charges;
    private final Map<TenderId, Money> sentByTender = new HashMap<>();
    private final Map<CaseId, Money> sentByCase = new HashMap<>();
    private final Map<CaseId, Money> withheldByCase = new HashMap<>();
    private final Map<OrderLineId, TaxedAmount> creditedLines = new HashMap<>();
    private final Map<ChargeId, TaxedAmount> creditedCharges = new HashMap<>();
    private Money sent;

    InitiatedSums(Order order, CurrencyUnit currency) {
        this.currency = currency;
        this.sent = Money.zero(currency);
        order.reservations().stream()
                .flatMap(reserved -> reserved.lines().stream().map(line -> new LineTaken.Part(reserved, line)))
                .collect(groupingBy(part -> part.line().line()))
                .forEach((line, parts) -> lines.put(line, LineTaken.of(parts, currency)));
        this.charges = order.reservations().stream()
                .flatMap(reserved -> reserved.charges().stream())
                .collect(groupingBy(ReservedCharge::charge));
        order.refunds().forEach(this::add);
        order.credits().forEach(this::add);
    }

    private void add(RefundInitiated refund) {
        for (TenderAmount part : refund.tenders()) {
            sentByTender.merge(part.tender(), part.amount(), Money::plus);
            sentByCase.merge(refund.caseId(), part.amount(), Money::plus);
            sent = sent.plus(part.amount());
        }
        refund.withheld().forEach(amount -> withheldByCase.merge(refund.caseId(), amount, Money::plus));
    }

    private void add(CreditInitiated credit) {
        credit.lines().forEach(part -> creditedLines.merge(part.line(), part.amount(), TaxedAmount::plus));
        credit.charges().forEach(part -> creditedCharges.merge(part.charge(), part.amount(), TaxedAmount::plus));
    }

    LineTaken line(OrderLineId line) {
        LineTaken taken = lines.get(line);
        return taken == null ? LineTaken.none(currency) : taken;
    }

    List<ReservedCharge> charge(ChargeId charge) {
        return charges.getOrDefault(charge, List.of());
    }

    /** What we sent back on a payment. */
    Money sent(TenderId tender) {
        return sentByTender.getOrDefault(tender, Money.zero(currency));
    }

    /** What we sent back for a case. */
    Money sent(CaseId caseId) {
        return sentByCase.getOrDefault(caseId, Money.zero(currency));
    }

    /** What promotions withhold from a case, less what is given to it again. */
    Money withheld(CaseId caseId) {
        return withheldByCase.getOrDefault(caseId, Money.zero(currency));
    }

    /** What we sent back in all. */
    Money sent() {
        return sent;
    }

    TaxedAmount credited(OrderLineId line) {
        return creditedLines.getOrDefault(line, TaxedAmount.zero(currency));
    }

    TaxedAmount credited(ChargeId charge) {
        return creditedCharges.getOrDefault(charge, TaxedAmount.zero(currency));
    }
}
