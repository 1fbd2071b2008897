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
import org.joda.money.Money;

/** What we initiated on an order sums to, in one look at each: what cases took, what was sent, what was credited. */
final class InitiatedSums {

    private final TaxedAmount nothing;
    private final LineTaken untaken;
    private final Map<OrderLineId, List<LineTaken.Part>> lines;
    private final Map<ChargeId, List<ReservedCharge>> charges;
    private final Map<TenderId, Money> sentByTender;
    private final Map<CaseId, Money> sentByCase;
    private final Map<CaseId, Money> withheldByCase;
    private final Map<OrderLineId, TaxedAmount> creditedLines;
    private final Map<ChargeId, TaxedAmount> creditedCharges;
    private Money sent;

    InitiatedSums(Order order, TaxedAmount nothing) {
        this.nothing = nothing;
        this.untaken = LineTaken.none(nothing);
        this.lines = sumsOf(order.reservations());
        this.charges = sumsOf(order.reservations());
        this.sentByTender = sumsOf(order.refunds());
        this.sentByCase = sumsOf(order.refunds());
        this.withheldByCase = sumsOf(order.refunds());
        this.creditedLines = sumsOf(order.credits());
        this.creditedCharges = sumsOf(order.credits());
        this.sent = nothing.gross();
        order.reservations().forEach(this::add);
        order.refunds().forEach(this::add);
        order.credits().forEach(this::add);
    }

    /** Where nothing was initiated, there is nothing to put in. */
    private static <K, S> Map<K, S> sumsOf(List<?> initiated) {
        return initiated.isEmpty() ? Map.of() : new HashMap<>();
    }

    private void add(Reserved reserved) {
        for (ReservedLine line : reserved.lines()) {
            lines.computeIfAbsent(line.line(), each -> new ArrayList<>(1)).add(new LineTaken.Part(reserved, line));
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

    /** What cases took of a line, put together anew each time: ask once. */
    LineTaken line(OrderLineId line) {
        List<LineTaken.Part> parts = lines.get(line);
        return parts == null ? untaken : LineTaken.of(parts, nothing.currency());
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
