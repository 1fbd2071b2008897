package dev.retour.order.entitlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.CreditVoided;
import dev.retour.order.entitlement.Initiated.RefundFailed;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.RefundStood;
import dev.retour.order.entitlement.Initiated.Released;
import dev.retour.order.entitlement.Initiated.ReservationChanged;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TenderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All that is known of an order: the facts that hold, and what we have initiated.
 *
 * <p>The facts are a set, one version of each, so any permutation of the same observations ends in the same order. An
 * order may be known by its facts before its terms are: then they are parked, and nothing can be initiated.
 *
 * @param id the host's id of the order
 * @param facts the facts that hold, by source and external id
 * @param reservations what open cases have taken, by case
 * @param refunds the money that we sent on its way and that did not fail, by id; without a payment where all failed or none was
 *     sent, but what was withheld stands
 * @param credits the documents that we started and did not give up, by id
 * @param cases every case that ever took something of it, by id
 * @param failed the refunds of which every payment failed, by id; a payment service knows their ids, so they are never given again
 */
public record Order(
        OrderId id,
        List<KnownFact> facts,
        List<Reserved> reservations,
        List<RefundInitiated> refunds,
        List<CreditInitiated> credits,
        List<CaseId> cases,
        List<RefundId> failed) {

    private static final Comparator<KnownFact> BY_KEY = Comparator.comparing(
                    (KnownFact known) -> known.observation().source())
            .thenComparing(known -> known.observation().externalId());

    /** Copies the lists. */
    public Order {
        facts = List.copyOf(facts);
        reservations = List.copyOf(reservations);
        refunds = List.copyOf(refunds);
        credits = List.copyOf(credits);
        cases = List.copyOf(cases);
        failed = List.copyOf(failed);
    }

    /**
     * An order of which nothing is known.
     *
     * @param id its id
     * @return the order
     */
    public static Order unknown(OrderId id) {
        return new Order(id, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The terms that hold: of the captured facts the one that is first by source and id. Terms of another order do not
     * hold.
     *
     * @return the terms; empty as long as the order was not captured
     */
    public Optional<OrderTerms> terms() {
        for (KnownFact known : facts) {
            if (known.fact() instanceof Captured captured
                    && captured.terms().id().equals(id)) {
                return Optional.of(captured.terms());
            }
        }
        return Optional.empty();
    }

    /** Whether all that we initiated is in a currency. */
    boolean isIn(CurrencyUnit currency) {
        Predicate<Money> same = amount -> amount.getCurrencyUnit().equals(currency);
        Predicate<Share> sameShare = share -> same.test(share.paid());
        Predicate<TaxedAmount> sameValue = amount -> same.test(amount.gross());
        return all(
                        reservations,
                        each -> all(each.lines(), line -> sameShare.test(line.share()))
                                && all(each.charges(), charge -> sameShare.test(charge.share())))
                && all(
                        refunds,
                        each -> all(each.tenders(), tender -> same.test(tender.amount()))
                                && all(each.revocations(), revoked -> sameValue.test(revoked.value())))
                && all(
                        credits,
                        each -> all(each.lines(), line -> sameValue.test(line.amount()))
                                && all(each.charges(), charge -> sameValue.test(charge.amount())));
    }

    private static <T> boolean all(List<T> items, Predicate<T> holds) {
        for (int i = 0; i < items.size(); i++) {
            if (!holds.test(items.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is known of an observation.
     *
     * @param observation the observation, of any version
     * @return the version of it that holds; empty if it is new
     */
    public Optional<KnownFact> known(Observation observation) {
        return facts.stream()
                .filter(known -> known.observation().isSame(observation))
                .findFirst();
    }

    /**
     * The order after a fact. An older version of what is known changes nothing. Of contents that contradict each other as
     * one version, that of the greatest digest holds, in whatever order they come; the others are remembered by their
     * digests.
     *
     * @param observation who saw it, and in which version
     * @param content a digest of what it says
     * @param fact what it says
     * @return the order with the fact
     */
    public Order with(Observation observation, String content, OrderFact fact) {
        Optional<KnownFact> old = known(observation);
        KnownFact news = new KnownFact(observation, content, fact, List.of(), taken(fact, old));
        if (old.isEmpty()) {
            return holding(news);
        }
        KnownFact known = old.orElseThrow();
        int newer = Long.compare(observation.version(), known.observation().version());
        if (newer < 0 || (newer == 0 && known.knows(content))) {
            return this;
        }
        return holding(newer > 0 ? news : news.against(known));
    }

    /** The order with one fact in place of what was known of the same observation. */
    private Order holding(KnownFact fact) {
        List<KnownFact> all =
                new ArrayList<>(without(facts, known -> known.observation().isSame(fact.observation())));
        all.add(fact);
        all.sort(BY_KEY);
        return new Order(id, all, reservations, refunds, credits, cases, failed);
    }

    /** A later version of an adjustment concerns the units that the first one did. */
    private List<TakenUnits> taken(OrderFact fact, Optional<KnownFact> old) {
        if (!(fact instanceof PriceAdjusted)) {
            return List.of();
        }
        return old.filter(known -> known.fact() instanceof PriceAdjusted)
                .map(KnownFact::taken)
                .orElseGet(this::taken);
    }

    private List<TakenUnits> taken() {
        Map<OrderLineId, List<Units>> taken = reservations.stream()
                .flatMap(reserved -> reserved.lines().stream())
                .collect(groupingBy(ReservedLine::line, TreeMap::new, mapping(ReservedLine::units, toList())));
        return taken.entrySet().stream()
                .map(line -> new TakenUnits(line.getKey(), Units.union(line.getValue().stream())))
                .toList();
    }

    /**
     * What a case has taken.
     *
     * @param caseId the case
     * @return what it has taken and not given back
     */
    public Optional<Reserved> reservation(CaseId caseId) {
        for (Reserved each : reservations) {
            if (each.caseId().equals(caseId)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * A refund that is under way or arrived.
     *
     * @param refund its id
     * @return the refund, with the payments that did not fail
     */
    public Optional<RefundInitiated> refund(RefundId refund) {
        for (RefundInitiated each : refunds) {
            if (each.refund().equals(refund)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * What refunds withheld and gave again.
     *
     * @return every revocation that stands
     */
    public List<Revocation> revocations() {
        List<Revocation> all = new ArrayList<>(0);
        refunds.forEach(each -> all.addAll(each.revocations()));
        return all;
    }

    /**
     * The order after something that we initiated.
     *
     * @param change what we initiated
     * @return the order with it
     */
    public Order with(Initiated change) {
        return switch (change.kind()) {
            case RESERVED -> reserving((Reserved) change);
            case RESERVATION_CHANGED -> reserving(((ReservationChanged) change).now());
            case RELEASED -> releasing(((Released) change).caseId());
            case REFUND_INITIATED -> refunding((RefundInitiated) change);
            case REFUND_FAILED -> failing((RefundFailed) change);
            case REFUND_STOOD -> standing((RefundStood) change);
            case CREDIT_INITIATED -> crediting((CreditInitiated) change);
            case CREDIT_VOIDED -> voiding(((CreditVoided) change).credit());
        };
    }

    /** What a case has now stands in place of what it had. */
    private Order reserving(Reserved reserved) {
        List<Reserved> others = without(reservations, each -> each.caseId().equals(reserved.caseId()));
        List<Reserved> all = plus(others, reserved, Comparator.comparing(Reserved::caseId));
        List<CaseId> known =
                cases.contains(reserved.caseId()) ? cases : plus(cases, reserved.caseId(), Comparator.naturalOrder());
        return new Order(id, facts, all, refunds, credits, known, failed);
    }

    private Order releasing(CaseId caseId) {
        List<Reserved> rest = without(reservations, each -> each.caseId().equals(caseId));
        return new Order(id, facts, rest, refunds, credits, cases, failed);
    }

    private Order refunding(RefundInitiated refund) {
        List<RefundInitiated> all = plus(refunds, refund, Comparator.comparing(RefundInitiated::refund));
        return new Order(id, facts, reservations, all, credits, cases, failed);
    }

    private Order failing(RefundFailed failure) {
        return refund(failure.refund())
                .map(refund -> failing(refund, failure.tenders()))
                .orElse(this);
    }

    private Order failing(RefundInitiated refund, List<TenderId> gone) {
        List<RefundInitiated> others = without(refunds, each -> each.refund().equals(refund.refund()));
        RefundInitiated left = new Withheld(others).after(refund, gone);
        Order rest = new Order(id, facts, reservations, others, credits, cases, failed);
        if (left.tenders().isEmpty()) {
            Order order = left.revocations().isEmpty() ? rest : rest.refunding(left);
            return order.failed(refund.refund());
        }
        return rest.refunding(left);
    }

    private Order standing(RefundStood fact) {
        RefundId refund = fact.refund().refund();
        List<RefundInitiated> others = without(refunds, each -> each.refund().equals(refund));
        List<RefundId> gone = without(failed, refund::equals);
        RefundInitiated stands = new Withheld(others).standing(fact, refund(refund));
        return new Order(id, facts, reservations, others, credits, cases, gone).refunding(stands);
    }

    private Order failed(RefundId refund) {
        List<RefundId> all = plus(failed, refund, Comparator.naturalOrder());
        return new Order(id, facts, reservations, refunds, credits, cases, all);
    }

    private Order crediting(CreditInitiated credit) {
        List<CreditInitiated> all = plus(credits, credit, Comparator.comparing(CreditInitiated::credit));
        return new Order(id, facts, reservations, refunds, all, cases, failed);
    }

    private Order voiding(CreditId credit) {
        List<CreditInitiated> rest = without(credits, each -> each.credit().equals(credit));
        return new Order(id, facts, reservations, refunds, rest, cases, failed);
    }

    private static <T> List<T> plus(List<T> list, T item, Comparator<T> order) {
        if (list.isEmpty()) {
            return List.of(item);
        }
        List<T> all = new ArrayList<>(list.size() + 1);
        all.addAll(list);
        all.add(item);
        all.sort(order);
        return all;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        if (all(list, gone.negate())) {
            return list;
        }
        List<T> rest = new ArrayList<>(list);
        rest.removeIf(gone);
        return rest;
    }
}
