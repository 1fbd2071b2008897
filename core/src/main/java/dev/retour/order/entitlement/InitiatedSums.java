package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What we initiated on an order sums to, in one look at each: what cases took, what was sent, what was credited. */
final class InitiatedSums {

    private final TaxedAmount nothing;
    private final LineTaken untaken;
    private final Map<OrderLineId, LineTaken> lines = new HashMap<>();
    private final Map<ChargeId, List<ReservedCharge>> charges = new HashMap<>();
    private final Map<TenderId, Money> sentByTender = new HashMap<>();
    private final Map<CaseId, Money> sentByCase = new HashMap<>();
    private final Map<CaseId, Money> withheldByCase = new HashMap<>();
    private final Map<OrderLineId, TaxedAmount> creditedLines = new HashMap<>();
    private final Map<ChargeId, TaxedAmount> creditedCharges = new HashMap<>();
    private Money sent;

    InitiatedSums(Order order, CurrencyUnit currency) {
        this.nothing = TaxedAmount.zero(currency);
        this.untaken = LineTaken.none(currency);
        this.sent = nothing.gross();
        Map<OrderLineId, List<LineTaken.Part>> parts = new HashMap<>();
        order.reservations().forEach(reserved -> add(reserved, parts));
        parts.forEach((line, taken) -> lines.put(line, LineTaken.of(taken, currency)));
        order.refunds().forEach(this::add);
        order.credits().forEach(this::add);
    }

    private void add(Reserved reserved, Map<OrderLineId, List<LineTaken.Part>> parts) {
        for (ReservedLine line : reserved.lines()) {
            parts.computeIfAbsent(line.line(), each -> new ArrayList<>(1)).add(new LineTaken.Part(reserved, line));
        }
        for (ReservedCharge charge : reserved.charges()) {
            charges.computeIfAbsent(charge.charge(), each -> new ArrayList<>(1)).add(charge);
        }
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
        return lines.getOrDefault(line, untaken);
    }

    List<ReservedCharge> charge(ChargeId charge) {
        return charges.getOrDefault(charge, List.of());
    }

    /** What we sent back on a payment. */
    Money sent(TenderId tender) {
        return sentByTender.getOrDefault(tender, nothing.gross());
    }

    /** What we sent back for a case. */
    Money sent(CaseId caseId) {
        return sentByCase.getOrDefault(caseId, nothing.gross());
    }

    /** What promotions withhold from a case, less what is given to it again. */
    Money withheld(CaseId caseId) {
        return withheldByCase.getOrDefault(caseId, nothing.gross());
    }

    /** What we sent back in all. */
    Money sent() {
        return sent;
    }

    TaxedAmount credited(OrderLineId line) {
        return creditedLines.getOrDefault(line, nothing);
    }

    TaxedAmount credited(ChargeId charge) {
        return creditedCharges.getOrDefault(charge, nothing);
    }
}
