package dev.retour.returns;

import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.UnitPositions;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.PolicyReason;
import dev.retour.policy.ShippingRefund;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * How much of standard delivery goes back with what is refunded now, by the policy that is frozen on the case: no more than no other
 * case has taken of it. What faster or special delivery cost more is no part of it. Where a platform decides, our policy says nothing.
 * Made for one look.
 */
final class Postage {

    private final Order order;
    private final ReturnCase now;
    private final Gone gone;
    private final Entitlement entitlement;

    Postage(Order order, ReturnCase now, Gone gone, Entitlement entitlement) {
        this.order = order;
        this.now = now;
        this.gone = gone;
        this.entitlement = entitlement;
    }

    /**
     * What is due of a charge.
     *
     * @param charge the charge
     * @param amount how much now, above 0
     * @param by what the policy says of it
     */
    record Due(ChargeLine charge, Money amount, ShippingRefund by) {}

    /**
     * What is due of each charge.
     *
     * @param terms the terms of the order
     * @param withGoods whether goods are refunded now
     */
    List<Due> due(OrderTerms terms, boolean withGoods) {
        Set<ShippingRefund> said = said(terms);
        return said.isEmpty()
                ? List.of()
                : terms.charges().stream()
                        .filter(Postage::isStandard)
                        .map(charge -> due(charge, terms, said, withGoods))
                        .filter(due -> due.amount().isPositive())
                        .toList();
    }

    static boolean isStandard(ChargeLine charge) {
        return charge.type() == ChargeLine.Type.SHIPPING
                && charge.total().gross().isPositive();
    }

    /** What the policy says for the lines whose units go back, or went back with this case. */
    private Set<ShippingRefund> said(OrderTerms terms) {
        Set<ShippingRefund> said = EnumSet.noneOf(ShippingRefund.class);
        if (now.opened().orElseThrow().authority() == Authority.SELF) {
            terms.lines().stream().filter(line -> gone.own(line.id()) > 0).forEach(line -> said.add(said(line.id())));
        }
        said.remove(ShippingRefund.NEVER);
        return said;
    }

    private ShippingRefund said(OrderLineId line) {
        return gone.dues()
                .answer(line)
                .filter(answer -> isRuled(answer) || !gone.isAnyReturned())
                .map(PolicyAnswer::shipping)
                .orElse(ShippingRefund.NEVER);
    }

    /** Where no rule says, delivery goes back for an order of which nothing arrived. */
    private static boolean isRuled(PolicyAnswer answer) {
        return answer.terms().stream().anyMatch(each -> each.code() == PolicyReason.SHIPPING_TERM);
    }

    private Due due(ChargeLine charge, OrderTerms terms, Set<ShippingRefund> said, boolean withGoods) {
        Money rest = new TakenPostage(order, now).rest(charge.id(), entitlement);
        if (said.contains(ShippingRefund.ALWAYS)) {
            return new Due(charge, rest, ShippingRefund.ALWAYS);
        }
        if (said.contains(ShippingRefund.WITH_ALL) && isAllGone(terms)) {
            return new Due(charge, rest, ShippingRefund.WITH_ALL);
        }
        boolean isPart = said.contains(ShippingRefund.IN_PROPORTION) && (withGoods || !gone.isPaidBeyondDue());
        Money part = isPart ? part(charge) : zero(rest);
        return new Due(charge, part.isLessThan(rest) ? part : rest, ShippingRefund.IN_PROPORTION);
    }

    private Money part(ChargeLine charge) {
        return new PostageParts(order, now).due(charge, this::inProportion);
    }

    private static Money zero(Money rest) {
        return Money.zero(rest.getCurrencyUnit());
    }

    /** What was lost on its way the customer does not have either. */
    private boolean isAllGone(OrderTerms terms) {
        return terms.lines().stream().allMatch(line -> gone.then(line.id()) + lost(line.id()) >= line.quantity());
    }

    private long lost(OrderLineId line) {
        return entitlement.positions(line).map(UnitPositions::lost).orElse(0L);
    }

    private long inProportion(OrderLineId line) {
        return said(line) == ShippingRefund.IN_PROPORTION ? gone.own(line) : 0;
    }
}
