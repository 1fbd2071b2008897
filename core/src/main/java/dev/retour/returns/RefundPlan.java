package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.entitlement.Share;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.PolicyAnswer;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.settlement.Deduction;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundBreakdown;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.RefundRequest;
import dev.retour.returns.settlement.RefundRequest.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reckons a refund: what is due by now and did not go back yet, and on which payments it goes. Made for one decision. */
final class RefundPlan {

    private final Order order;
    private final ReturnCase now;
    private final Opened opened;
    private final Entitlement entitlement;
    private final Dues dues;
    private final Gone gone;

    /**
     * What somebody wants to send.
     *
     * @param refund the id of the refund
     * @param amount how much; empty for all that is due
     */
    record Wish(RefundId refund, Optional<Money> amount) {}

    RefundPlan(Order order, ReturnCase now, Entitlement entitlement) {
        this(order, now, entitlement, new Look(now).dues());
    }

    /** A plan that takes what is due from a look of its own. */
    RefundPlan(Order order, ReturnCase now, Entitlement entitlement, Dues dues) {
        this.order = order;
        this.now = now;
        this.opened = now.opened().orElseThrow();
        this.entitlement = entitlement;
        this.dues = dues;
        this.gone = new Gone(order, now, entitlement, dues);
    }

    Decision<Refund> decide(Wish wish) {
        Optional<Reason> unusable = entitlement.unusable();
        if (unusable.isPresent()) {
            return refused(unusable.get());
        }
        return order.reservation(now.id())
                .map(reserved -> plan(wish, breakdown(reserved, order.terms().orElseThrow())))
                .orElseGet(() ->
                        refused(Reason.of(EntitlementReason.CASE_HAS_NOTHING).with("case", now.id())));
    }

    /** What a refund of all that is due is made of; empty of a case that has nothing of the order. */
    Optional<RefundBreakdown> breakdown() {
        return order.reservation(now.id())
                .map(reserved -> breakdown(reserved, order.terms().orElseThrow()));
    }

    private static Decision<Refund> refused(Reason reason) {
        return new Decision.Refused<>(List.of(reason));
    }

    private Decision<Refund> plan(Wish wish, RefundBreakdown breakdown) {
        Money reckoned = breakdown.money().plus(outstanding(breakdown.currency()));
        Money due = due(wish, breakdown, reckoned);
        Optional<Reason> idle = wish.amount().isPresent() ? Optional.empty() : idle(breakdown, reckoned, due);
        if (idle.isPresent()) {
            return idle(idle.get());
        }
        List<Reason> refusals = new ArrayList<>();
        if (isTaken(wish.refund())) {
            refusals.add(Reason.of(EntitlementReason.REFUND_EXISTS).with("refund", wish.refund()));
        }
        Optional<Reason> unfit = wish.amount().flatMap(entitlement::unfit);
        unfit.ifPresent(refusals::add);
        Money amount = wish.amount().orElse(due);
        List<TenderAmount> tenders = entitlement.plan(amount, dues.givenUp());
        if (unfit.isEmpty()) {
            refusals.addAll(against(amount, due, tenders));
        }
        return refusals.isEmpty()
                ? new Decision.Accepted<>(List.of(refund(wish, breakdown, tenders)))
                : new Decision.Refused<>(refusals);
    }

    /** Why a refund of all that is due would send nothing though something was reckoned, or has nothing to reckon. */
    private Optional<Reason> idle(RefundBreakdown breakdown, Money reckoned, Money due) {
        if (due.isPositive() || (!reckoned.isPositive() && !breakdown.lines().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                reckoned.isPositive()
                        ? Decider.reason(CaseReason.PAYMENTS_EXHAUSTED, now.id())
                                .with("wanted", reckoned)
                                .with("available", due)
                        : Decider.reason(CaseReason.NOTHING_DUE, now.id()).with("status", now.status()));
    }

    /**
     * What was reckoned and is not on its way, as far as the order still has it for the case once promotions have withheld and
     * given again what this refund says.
     */
    private Money due(Wish wish, RefundBreakdown breakdown, Money reckoned) {
        Order then = new TakenPostage(order, now).after(breakdown);
        List<Revocation> revoked = breakdown.revocations();
        Order sent =
                revoked.isEmpty() ? then : then.with(new RefundInitiated(wish.refund(), now.id(), List.of(), revoked));
        return Entitlement.of(sent)
                .refundable(now.id())
                .filter(left -> left.isLessThan(reckoned))
                .orElse(reckoned);
    }

    /** What is lost may be why. */
    private Decision<Refund> idle(Reason why) {
        return new Decision.Refused<>(
                Stream.concat(Stream.of(why), now.losses().stream()).toList());
    }

    private boolean isTaken(RefundId refund) {
        return now.refund(refund).isPresent()
                || order.failed().contains(refund)
                || order.refunds().stream().anyMatch(each -> each.refund().equals(refund));
    }

    private List<Reason> against(Money amount, Money due, List<TenderAmount> tenders) {
        List<Reason> reasons = new ArrayList<>();
        Money planned = Money.zero(amount.getCurrencyUnit());
        for (TenderAmount each : tenders) {
            planned = planned.plus(each.amount());
        }
        if (planned.isLessThan(amount)) {
            reasons.add(Decider.reason(CaseReason.PAYMENTS_EXHAUSTED, now.id())
                    .with("wanted", amount)
                    .with("available", planned));
        }
        if (amount.isGreaterThan(due)) {
            reasons.add(Decider.reason(EntitlementReason.REFUND_EXCEEDED, now.id())
                    .with("wanted", amount)
                    .with("available", due));
        }
        return reasons;
    }

    private Refund refund(Wish wish, RefundBreakdown breakdown, List<TenderAmount> tenders) {
        List<RefundPart> parts = tenders.stream()
                .map(each -> RefundPart.calculated(each.tender(), each.amount()))
                .toList();
        return new Refund(wish.refund(), breakdown, looks(breakdown), parts);
    }

    private RefundBreakdown breakdown(Reserved reserved, OrderTerms terms) {
        List<Part> goods = new ArrayList<>();
        reserved.lines().forEach(line -> goods(line).ifPresent(goods::add));
        RefundBreakdown before = dues.before(terms.currency());
        List<Revocation> revoked = goods.isEmpty() ? List.of() : new Clawbacks(order, now, gone).of(terms);
        RefundRequest request = new RefundRequest(goods, charges(goods, reserved), deductions(goods), revoked, before);
        return withPostage(request, new Postage(order, now, gone, entitlement).due(terms, !goods.isEmpty()));
    }

    /** Of delivery no more goes back than the payments have left beside the goods. */
    private RefundBreakdown withPostage(RefundRequest request, List<Postage.Due> postage) {
        RefundBreakdown without = request.calculate();
        if (postage.isEmpty()) {
            return without;
        }
        Money other = without.money().plus(outstanding(without.currency()));
        Money wanted = postage.stream().map(Postage.Due::amount).reduce(other, Money::plus);
        Money room = entitlement.plan(wanted, Set.of()).stream()
                .map(TenderAmount::amount)
                .reduce(other.negated(), Money::plus);
        List<Part> charges = new ArrayList<>(request.charges());
        charges.addAll(new PostageShares(order, now).parts(postage, room));
        return new RefundRequest(
                        request.goods(), charges, request.deductions(), request.revocations(), request.before())
                .calculate();
    }

    /** What was reckoned before and is not on its way, less what stays withheld of refunds that failed. */
    private Money outstanding(CurrencyUnit currency) {
        Money open = dues.outstanding(currency);
        for (RefundInitiated each : order.refunds()) {
            for (Revocation kept : isFailed(each) ? each.revocations() : List.<Revocation>of()) {
                open = open.minus(kept.value().gross());
            }
        }
        return open;
    }

    private boolean isFailed(RefundInitiated refund) {
        return refund.caseId().equals(now.id()) && order.failed().contains(refund.refund());
    }

    private Optional<Part> goods(ReservedLine line) {
        Optional<AuthorizedLine> units = now.authorization().line(line.line());
        long done = dues.refunded(line.line());
        long due = units.map(dues::due).orElse(0L);
        if (due <= done) {
            return Optional.empty();
        }
        Share share = line.units().count() == 0 ? line.share() : share(line, due);
        List<Fee> fees = dues.answer(line.line()).map(PolicyAnswer::fees).orElse(List.of());
        return Optional.of(new Part(line.line().value(), due - done, share, fees));
    }

    /** Of any split of a line into refunds, in whatever order some of them failed, the parts are the whole. */
    private Share share(ReservedLine line, long due) {
        Share all = line.share(due);
        return dues.given(line.line()).map(all::minus).orElse(all);
    }

    /** Charges that were asked for go back with the first goods, or alone once a person said yes. */
    private List<Part> charges(List<Part> goods, Reserved reserved) {
        boolean areAlone = now.authorization().lines().isEmpty() && now.granted();
        return goods.isEmpty() && !areAlone ? List.of() : charges(reserved);
    }

    private List<Part> charges(Reserved reserved) {
        return reserved.charges().stream()
                .filter(each -> opened.hasAsked(each.charge()))
                .filter(each -> !dues.isRefunded(each.charge().value()))
                .map(each -> new Part(each.charge().value(), 0, each.share(), List.of()))
                .toList();
    }

    /** What goods lack, as far as no refund has taken it off and their line is refunded now. */
    private List<Deduction> deductions(List<Part> goods) {
        Set<String> items = goods.stream().map(Part::item).collect(Collectors.toSet());
        return looks(items).stream()
                .map(now.inspections()::get)
                .flatMap(look -> look.lacks().stream()
                        .map(lack -> new Deduction(look.units().line(), lack.what(), lack.amount(), lack.why())))
                .toList();
    }

    private List<Integer> looks(RefundBreakdown breakdown) {
        return looks(breakdown.lines().stream()
                .filter(line -> line.kind() == RefundLine.Kind.GOODS)
                .map(RefundLine::item)
                .collect(Collectors.toSet()));
    }

    /** Which looks at goods of some lines no refund has taken into account. */
    private List<Integer> looks(Set<String> items) {
        Set<Integer> done = dues.looks();
        List<Integer> looks = new ArrayList<>();
        for (int look = 0; look < now.inspections().size(); look++) {
            String item = now.inspections().get(look).units().line().value();
            if (items.contains(item) && !done.contains(look)) {
                looks.add(look);
            }
        }
        return looks;
    }
}
