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
import java.util.List;
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
    private final Money zero;
    private final ById<OrderLineId, LineBalance> lines;
    private final ById<ChargeId, ChargeLine> charges;
    private final ById<TenderId, Tender> tenders;

    Balances(Order order, OrderTerms terms) {
        this.order = order;
        this.terms = terms;
        TaxedAmount nothing = TaxedAmount.zero(terms.currency());
        this.zero = nothing.gross();
        this.facts = new FactSums(order, nothing);
        this.initiated = new InitiatedSums(order, nothing);
        this.lines = ById.of(balances(terms), LineBalance::id);
        this.charges = ById.of(terms.charges(), ChargeLine::id);
        this.tenders = ById.of(terms.tenders(), Tender::id);
    }

    private List<LineBalance> balances(OrderTerms terms) {
        List<LineBalance> all = new ArrayList<>(terms.lines().size());
        for (OrderLine line : terms.lines()) {
            all.add(new LineBalance(line, terms.taxBasis(), facts.line(line.id()), initiated.line(line.id())));
        }
        return all;
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
        return zero;
    }

    Optional<LineBalance> line(OrderLineId id) {
        return lines.find(id);
    }

    Stream<LineBalance> lines() {
        return lines.all().stream();
    }

    Optional<ChargeBalance> charge(ChargeId id) {
        return charges.find(id).map(charge -> new ChargeBalance(charge, initiated.charge(id)));
    }

    Optional<Tender> tender(TenderId id) {
        return tenders.find(id);
    }

    /** What a payment brought, less what left it by anybody's doing; negative if it is overdrawn. */
    Money left(Tender tender) {
        return Share.less(Share.less(tender.captured(), facts.gone(tender.id())), initiated.sent(tender.id()));
    }

    /** What all payments brought, less what left them by anybody's doing; negative if the order is overdrawn. */
    Money left() {
        Money captured = zero();
        for (Tender each : terms.tenders()) {
            captured = Share.sum(captured, each.captured());
        }
        return Share.less(Share.less(captured, facts.gone()), initiated.sent());
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
        for (int i = 0; i < items.size(); i++) {
            total = Share.sum(total, amount.apply(items.get(i)));
        }
        return total;
    }

    /** What the customer paid for all that a case has. */
    Money paid(Reserved reserved) {
        Money lines = total(reserved.lines(), each -> each.share().paid());
        return Share.sum(lines, total(reserved.charges(), each -> each.share().paid()));
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
