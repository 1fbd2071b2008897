package dev.retour.order.entitlement;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.CreditVoided;
import dev.retour.order.entitlement.Initiated.RefundFailed;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Released;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * What an order still allows us to initiate, for all of its cases together 可退权益.
 *
 * <p>For every unit, charge and payment, in net, tax and gross, what we initiate is never negative and never more than
 * allowed: returns are capped by what was delivered, refusals by what was shipped, cancellations by what was not; credit
 * by what was invoiced; refunds by what was captured. What others did is recorded even where it overdraws, and shows up
 * among the {@link #discrepancies()}.
 *
 * <p>Deciding changes nothing: add an accepted change by {@link Order#with(Initiated)}. Immutable and thread-safe.
 */
public final class Entitlement {

    private final Order order;
    private final Optional<Balances> balances;

    private Entitlement(Order order) {
        this.order = order;
        this.balances = order.terms()
                .filter(OrderTerms::isReckonable)
                .filter(terms -> order.isIn(terms.currency()))
                .map(terms -> new Balances(order, terms));
    }

    /**
     * The entitlement of an order.
     *
     * @param order what is known of it
     * @return what it still allows
     */
    public static Entitlement of(Order order) {
        return new Entitlement(order);
    }

    /**
     * Where the units of a line are.
     *
     * @param line the line
     * @return its units by position; empty if the order is not captured or has no such line
     */
    public Optional<UnitPositions> positions(OrderLineId line) {
        return balances.flatMap(known -> known.line(line)).map(LineBalance::positions);
    }

    /**
     * What a case may take of a line, and why not more.
     *
     * @param line the line
     * @param basis on which ground
     * @return units, their share of the price, and all limits; empty if the order is not captured or has no such line
     */
    public Optional<Allowance> allowance(OrderLineId line, Basis basis) {
        return balances.flatMap(known -> known.line(line)).map(known -> new Limits(known).allowance(basis));
    }

    /**
     * What a payment can still give back, whatever for.
     *
     * @param tender the payment
     * @return the amount, 0 or more, never more than the order has left; empty if the order is not captured or has no such
     *     payment
     */
    public Optional<Money> refundable(TenderId tender) {
        return balances.flatMap(known -> known.tender(tender).map(known::refundable));
    }

    /**
     * What a case can take of a line without units, as when the customer keeps the goods.
     *
     * @param line the line
     * @return the amount, 0 or more; empty if the order is not captured or has no such line
     */
    public Optional<Money> refundable(OrderLineId line) {
        return balances.flatMap(known -> known.line(line))
                .map(known -> known.worth().left().refundable());
    }

    /**
     * What a case can still give back.
     *
     * @param caseId the case
     * @return the amount, 0 or more; empty if the case has taken nothing
     */
    public Optional<Money> refundable(CaseId caseId) {
        return balances.flatMap(known -> order.reservation(caseId).map(known::refundable));
    }

    /**
     * What a case can take of a charge.
     *
     * @param charge the charge
     * @return what no case has taken, of the sign of the charge; empty if the order is not captured or has no such charge
     */
    public Optional<Money> refundable(ChargeId charge) {
        return balances.flatMap(known -> known.charge(charge)).map(ChargeBalance::left);
    }

    /**
     * Why an amount can never be given back on the order, whatever is left of it.
     *
     * @param amount how much
     * @return that it is in another currency or not above zero; empty if it may be given back, or the order is not captured
     */
    public Optional<Reason> unfit(Money amount) {
        return balances.flatMap(known -> known.unfit(amount));
    }

    /**
     * On which payments to give an amount back: in the order of their refund rank, each as far as it goes.
     *
     * @param amount how much, in the currency of the order
     * @param last payments that are taken only where the others have less, whatever their rank
     * @return the parts; less in all than the amount where the payments or the order have less, none in another currency
     */
    public List<TenderAmount> plan(Money amount, Set<TenderId> last) {
        return balances.filter(known -> known.currency().equals(amount.getCurrencyUnit()))
                .map(known -> plan(known, amount, last))
                .orElse(List.of());
    }

    private static List<TenderAmount> plan(Balances known, Money amount, Set<TenderId> last) {
        List<Tender> tenders = known.tendersByRank();
        if (!last.isEmpty()) {
            tenders.sort(Comparator.comparing(tender -> last.contains(tender.id())));
        }
        List<TenderAmount> parts = new ArrayList<>();
        Money open = Share.least(amount, known.left());
        for (Tender tender : tenders) {
            Money part = Share.least(open, known.left(tender));
            if (part.isPositive()) {
                parts.add(new TenderAmount(tender.id(), part));
                open = open.minus(part);
            }
        }
        return List.copyOf(parts);
    }

    /**
     * What can still be credited of a line.
     *
     * @param line the line
     * @return what was invoiced less what we credited, negative where that is overdrawn; empty if the order is not
     *     captured
     */
    public Optional<TaxedAmount> creditable(OrderLineId line) {
        return balances.map(known -> known.creditable(line));
    }

    /**
     * Where facts go beyond what the order has.
     *
     * @return all of it; empty if everything adds up, or the order is not captured yet and has no terms of another
     */
    public List<Reason> discrepancies() {
        boolean unusable = balances.isEmpty() && order.terms().isPresent();
        List<Reason> found = new ArrayList<>(foreignTerms());
        found.addAll(balances.map(known -> new Discrepancies(known).find())
                .orElseGet(() -> unusable ? List.of(unknown()) : List.of()));
        return List.copyOf(found);
    }

    private List<Reason> foreignTerms() {
        return order.facts().stream()
                .filter(known -> known.fact() instanceof Captured captured
                        && !captured.terms().id().equals(order.id()))
                .map(known -> Reason.of(EntitlementReason.UNEXPECTED_TERMS)
                        .with("fact", known.observation())
                        .with("item", ((Captured) known.fact()).terms().id())
                        .with("order", order.id()))
                .toList();
    }

    /**
     * Decides whether a case may take units, amounts and charges. It gets the lowest free units, and their share of the price is
     * fixed from then on. An amount of a line is split into net and tax at the rate of what is left of the line.
     *
     * @param request what the case wants
     * @return what it takes, or every reason why not
     */
    public Decision<Initiated> reserve(ReservationRequest request) {
        return captured(known -> new Reserving(known, request).reserve());
    }

    /**
     * Decides whether a case may take more, as after an appeal: one that has something, or that gave all back. What it has keeps its
     * share; what it takes is checked as if it was new.
     *
     * @param request what the case wants beyond what it has, on the same ground unless it gave all back
     * @return all that it has then, or every reason why not
     */
    public Decision<Initiated> extend(ReservationRequest request) {
        return captured(known -> new Reserving(known, request).extend());
    }

    /**
     * Decides whether a case may give everything back that it has taken.
     *
     * @param caseId the case
     * @return that it does, or every reason why not
     */
    public Decision<Initiated> release(CaseId caseId) {
        if (order.reservation(caseId).isEmpty()) {
            return refused(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", caseId));
        }
        boolean started = order.refunds().stream()
                        .anyMatch(refund -> refund.caseId().equals(caseId))
                || order.credits().stream().anyMatch(credit -> credit.caseId().equals(caseId));
        return started
                ? refused(Reason.of(EntitlementReason.CASE_HAS_STARTED).with("case", caseId))
                : accepted(new Released(caseId));
    }

    /**
     * Decides whether a case may give a part back of what it has taken. It keeps its lowest units, or those whose serial numbers are
     * not named; what it gives back is free for any case. If nothing is kept, this is a {@link #release}.
     *
     * @param caseId the case
     * @param lines the units that it gives back
     * @param amounts what it gives back of amounts that it took without units
     * @param charges the parts of charges that it gives back
     * @return what it has then, or every reason why not: what it keeps must be worth what was sent and credited for it
     */
    public Decision<Initiated> reduce(
            CaseId caseId, List<LineUnits> lines, List<LineMoney> amounts, List<ChargeMoney> charges) {
        return order.reservation(caseId)
                .map(had -> captured(known -> new Reducing(known, had, lines, amounts, charges)
                        .decide()
                        .orElseGet(() -> release(caseId))))
                .orElseGet(() ->
                        refused(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", caseId)));
    }

    /**
     * Decides whether money may be sent on its way.
     *
     * @param wish for which case, how much on which payment, and what promotions withhold of it or give again
     * @return that it is sent, or every reason why not
     */
    public Decision<Initiated> refund(RefundInitiated wish) {
        return captured(known -> new Refunding(known, wish).decide());
    }

    /**
     * Decides whether payments of a refund may be taken as failed. Only say so when their money certainly did not arrive, or came
     * back after it had arrived. What promotions withheld or gave again goes with the last payment of the refund, but for what others
     * have given again since.
     *
     * @param refund the refund
     * @param tenders each of its payments that failed; the others stand
     * @return that they failed, or every reason why not
     */
    public Decision<Initiated> fail(RefundId refund, List<TenderId> tenders) {
        return order.refund(refund)
                .filter(known -> !known.tenders().isEmpty())
                .map(known -> fail(known, tenders))
                .orElseGet(() ->
                        refused(Reason.of(EntitlementReason.REFUND_UNKNOWN).with("refund", refund)));
    }

    private static Decision<Initiated> fail(RefundInitiated refund, List<TenderId> tenders) {
        Set<TenderId> open = refund.tenders().stream().map(TenderAmount::tender).collect(Collectors.toSet());
        List<Reason> refusals = tenders.stream()
                .filter(tender -> !open.remove(tender))
                .map(tender -> Reason.of(EntitlementReason.REFUND_NOT_ON_TENDER)
                        .with("refund", refund.refund())
                        .with("tender", tender))
                .collect(Collectors.toCollection(ArrayList::new));
        if (tenders.isEmpty()) {
            refusals.add(Reason.of(EntitlementReason.TENDERS_MISSING).with("refund", refund.refund()));
        }
        return refusals.isEmpty()
                ? accepted(new RefundFailed(refund.refund(), tenders))
                : new Decision.Refused<>(refusals);
    }

    /**
     * Decides whether a credit note or red-letter invoice may be started.
     *
     * @param wish for which case, how much of which line and charge
     * @return that it is started, or every reason why not
     */
    public Decision<Initiated> credit(CreditInitiated wish) {
        return captured(known -> new Crediting(known, wish).decide());
    }

    /**
     * Decides whether a document may be given up before it is issued.
     *
     * @param credit the credit
     * @return that it is given up, or why not
     */
    public Decision<Initiated> voidCredit(CreditId credit) {
        return order.credits().stream().anyMatch(each -> each.credit().equals(credit))
                ? accepted(new CreditVoided(credit))
                : refused(Reason.of(EntitlementReason.CREDIT_UNKNOWN).with("credit", credit));
    }

    private Decision<Initiated> captured(Function<Balances, Decision<Initiated>> decide) {
        return balances.map(decide).orElseGet(() -> refused(unknown()));
    }

    /**
     * Why nothing can be initiated on the order at all.
     *
     * @return that it is not captured, or that its terms are not usable; empty if neither is so
     */
    public Optional<Reason> unusable() {
        return balances.isPresent() ? Optional.empty() : Optional.of(unknown());
    }

    private Reason unknown() {
        EntitlementReason code =
                order.terms().isPresent() ? EntitlementReason.TERMS_UNUSABLE : EntitlementReason.ORDER_NOT_CAPTURED;
        return Reason.of(code).with("order", order.id());
    }

    private static Decision<Initiated> accepted(Initiated change) {
        return new Decision.Accepted<>(List.of(change));
    }

    private static Decision<Initiated> refused(Reason reason) {
        return new Decision.Refused<>(List.of(reason));
    }

    @Override
    public String toString() {
        return "Entitlement of order " + order.id();
    }
}
