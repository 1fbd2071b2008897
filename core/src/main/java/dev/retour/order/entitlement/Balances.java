package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What is left of an order whose terms are known: of its lines, its charges, its payments, and of each case. It looks at
 * each fact, case and line once; then each question costs what it asks for.
 */
final class Balances {

    private static final Comparator<Tender> BY_RANK =
            Comparator.comparingInt(Tender::refundRank).thenComparing(Tender::id);

    private final Order order;
    private final OrderTerms terms;
    private final FactSums facts;
    private final InitiatedSums initiated;
    private final Map<OrderLineId, LineBalance> lines = new LinkedHashMap<>();
    private final Map<ChargeId, ChargeLine> charges = new HashMap<>();
    private final Map<TenderId, Tender> tenders = new HashMap<>();

    Balances(Order order, OrderTerms terms) {
        this.order = order;
        this.terms = terms;
        this.facts = new FactSums(order, terms.currency());
        this.initiated = new InitiatedSums(order, terms.currency());
        terms.lines().forEach(line -> lines.put(line.id(), balance(line)));
        terms.charges().forEach(charge -> charges.put(charge.id(), charge));
        terms.tenders().forEach(tender -> tenders.put(tender.id(), tender));
    }

    private LineBalance balance(OrderLine line) {
        return new LineBalance(line, terms.taxBasis(), facts.line(line.id()), initiated.line(line.id()));
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
        return Optional.ofNullable(lines.get(id));
    }

    Stream<LineBalance> lines() {
        return lines.values().stream();
    }

    Optional<ChargeBalance> charge(ChargeId id) {
        return Optional.ofNullable(charges.get(id)).map(charge -> new ChargeBalance(charge, initiated.charge(id)));
    }

    Optional<Tender> tender(TenderId id) {
        return Optional.ofNullable(tenders.get(id));
    }

    /** What a payment brought, less what left it by anybody's doing; negative if it is overdrawn. */
    Money left(Tender tender) {
        return tender.captured().minus(facts.gone(tender.id())).minus(initiated.sent(tender.id()));
    }

    /** What all payments brought, less what left them by anybody's doing; negative if the order is overdrawn. */
    Money left() {
        Money captured = zero();
        for (Tender each : terms.tenders()) {
            captured = captured.plus(each.captured());
        }
        return captured.minus(facts.gone()).minus(initiated.sent());
    }

    /** What a case may still give back: its share, cut where others gave back for the same units, less what it sent or withholds. */
    Money left(Reserved reserved) {
        return new OwedToCase(this, reserved).left();
    }

    /** What a payment can still give back, 0 or more: what left in a way that we do not know may have left this one. */
    Money refundable(Tender tender) {
        return Share.notNegative(Share.least(left(tender), left()));
    }

    /** What a case can still give back, 0 or more. */
    Money refundable(Reserved reserved) {
        return Share.notNegative(Share.least(left(reserved), left()));
    }

    /** Why an amount can never be given back, whatever is left. */
    Optional<Reason> unfit(Money amount) {
        if (!amount.getCurrencyUnit().equals(currency())) {
            return Optional.of(Reason.of(EntitlementReason.CURRENCY_OTHER)
                    .with("amount", amount)
                    .with("currency", currency()));
        }
        return amount.isPositive()
                ? Optional.empty()
                : Optional.of(Reason.of(EntitlementReason.AMOUNT_NOT_POSITIVE).with("amount", amount));
    }

    /** What a case has sent. */
    Money sent(CaseId caseId) {
        return initiated.sent(caseId);
    }

    /** What promotions withhold from a case, less what is given to it again. */
    Money withheld(CaseId caseId) {
        return initiated.withheld(caseId);
    }

    /** What was invoiced of a line, less what we credited; negative if it is overdrawn. */
    TaxedAmount creditable(OrderLineId line) {
        return facts.line(line).invoiced().minus(initiated.credited(line));
    }

    /** What was invoiced of a charge, less what we credited; of the other sign than the charge if it is overdrawn. */
    TaxedAmount creditable(ChargeId charge) {
        return facts.invoiced(charge).minus(initiated.credited(charge));
    }

    /** What was credited of a line or a charge for a case. */
    TaxedAmount credited(CaseId caseId, Identifier item) {
        return order.credits().isEmpty()
                ? TaxedAmount.zero(terms.currency())
                : sum(order.credits().stream()
                        .filter(credit -> credit.caseId().equals(caseId))
                        .flatMap(credit -> credit.values(item)));
    }

    TaxedAmount sum(Stream<TaxedAmount> amounts) {
        return amounts.reduce(TaxedAmount.zero(terms.currency()), TaxedAmount::plus);
    }

    <T> Money total(List<T> items, Function<T, Money> amount) {
        Money total = zero();
        for (T each : items) {
            total = total.plus(amount.apply(each));
        }
        return total;
    }

    /** What the customer paid for all that a case has. */
    Money paid(Reserved reserved) {
        return total(reserved.lines(), each -> each.share().paid())
                .plus(total(reserved.charges(), each -> each.share().paid()));
    }

    /** Whether an item is a charge that makes the order cheaper. */
    boolean saves(Identifier item) {
        return terms.charges().stream()
                .anyMatch(charge ->
                        charge.id().equals(item) && charge.total().gross().isNegative());
    }

    /** The payments in the order in which they are refunded. */
    List<Tender> tendersByRank() {
        List<Tender> tenders = new ArrayList<>(terms.tenders());
        tenders.sort(BY_RANK);
        return tenders;
    }
}
