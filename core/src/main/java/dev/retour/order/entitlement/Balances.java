package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is left of an order whose terms are known: of its lines, its charges, its payments, and of each case. */
final class Balances {

    private final Order order;
    private final OrderTerms terms;
    private final FactSums facts;

    Balances(Order order, OrderTerms terms) {
        this.order = order;
        this.terms = terms;
        this.facts = new FactSums(order, terms.currency());
    }

    Order order() {
        return order;
    }

    OrderTerms terms() {
        return terms;
    }

    FactSums facts() {
        return facts;
    }

    CurrencyUnit currency() {
        return terms.currency();
    }

    Money zero() {
        return Money.zero(terms.currency());
    }

    Optional<LineBalance> line(OrderLineId id) {
        return terms.line(id).map(this::balance);
    }

    Stream<LineBalance> lines() {
        return terms.lines().stream().map(this::balance);
    }

    private LineBalance balance(OrderLine line) {
        return new LineBalance(order, line, terms.taxBasis(), facts.line(line.id()));
    }

    Optional<ChargeBalance> charge(ChargeId id) {
        return terms.charge(id).map(charge -> new ChargeBalance(order, charge));
    }

    /** What a payment brought, less what left it by anybody's doing; negative if it is overdrawn. */
    Money left(Tender tender) {
        return tender.captured().minus(facts.gone(tender.id())).minus(sent(tender.id()));
    }

    private Money sent(TenderId tender) {
        return total(order.refunds().stream()
                .flatMap(refund -> refund.tenders().stream())
                .filter(amount -> amount.tender().equals(tender)));
    }

    /** What all payments brought, less what left them by anybody's doing; negative if the order is overdrawn. */
    Money left() {
        Money captured = terms.tenders().stream().map(Tender::captured).reduce(zero(), Money::plus);
        Money sent = total(order.refunds().stream().flatMap(refund -> refund.tenders().stream()));
        return captured.minus(facts.gone()).minus(sent);
    }

    Money total(Stream<TenderAmount> amounts) {
        return amounts.map(TenderAmount::amount).reduce(zero(), Money::plus);
    }

    /** What a case may still give back: its share, cut where others gave back for the same units, less what it sent. */
    Money left(Reserved reserved) {
        return new OwedToCase(this, reserved).left();
    }

    /** What a case has sent. */
    Money sent(CaseId caseId) {
        return total(order.refunds().stream()
                .filter(refund -> refund.caseId().equals(caseId))
                .map(RefundInitiated::tenders)
                .flatMap(List::stream));
    }

    /** What was invoiced of a line, less what we credited; negative if it is overdrawn. */
    TaxedAmount creditable(OrderLineId line) {
        return order.credits().stream()
                .flatMap(credit -> credit.lines().stream())
                .filter(amount -> amount.line().equals(line))
                .map(LineAmount::amount)
                .reduce(facts.line(line).invoiced(), TaxedAmount::minus);
    }

    /** What was invoiced of a charge, less what we credited; of the other sign than the charge if it is overdrawn. */
    TaxedAmount creditable(ChargeId charge) {
        return order.credits().stream()
                .flatMap(credit -> credit.charges().stream())
                .filter(amount -> amount.charge().equals(charge))
                .map(ChargeAmount::amount)
                .reduce(facts.invoiced(charge), TaxedAmount::minus);
    }

    /** The payments in the order in which they are refunded. */
    List<Tender> tendersByRank() {
        return terms.tenders().stream()
                .sorted(Comparator.comparingInt(Tender::refundRank).thenComparing(Tender::id))
                .toList();
    }
}
