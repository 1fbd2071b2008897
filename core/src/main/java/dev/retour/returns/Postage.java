package dev.retour.returns;

import dev.retour.money.CumulativeSplit;
import dev.retour.money.Exact;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.UnitPositions;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.PolicyReason;
import dev.retour.policy.ShippingRefund;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
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

    List<Due> due(OrderTerms terms) {
        Set<ShippingRefund> said = said(terms);
        return said.isEmpty()
                ? List.of()
                : terms.charges().stream()
                        .filter(Postage::isStandard)
                        .map(charge -> due(charge, terms, said))
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

    private Due due(ChargeLine charge, OrderTerms terms, Set<ShippingRefund> said) {
        Money rest = new TakenPostage(order, now).rest(charge.id(), entitlement);
        if (said.contains(ShippingRefund.ALWAYS)) {
            return new Due(charge, rest, ShippingRefund.ALWAYS);
        }
        if (said.contains(ShippingRefund.WITH_ALL) && isAllGone(terms)) {
            return new Due(charge, rest, ShippingRefund.WITH_ALL);
        }
        Money part = said.contains(ShippingRefund.IN_PROPORTION) ? part(charge, terms) : zero(rest);
        return new Due(charge, part.isLessThan(rest) ? part : rest, ShippingRefund.IN_PROPORTION);
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

    /** What goes back of it in all after this refund less what did before, so that the parts of any split are the whole. */
    private Money part(ChargeLine charge, OrderTerms terms) {
        long before = price(terms, line -> gone.before(line.id()));
        long then = price(terms, this::then);
        long all = price(terms, OrderLine::quantity);
        long gross = charge.total().gross().getAmountMinorLong();
        long part = all <= 0 ? 0 : of(gross, then, all) - of(gross, before, all);
        return Money.ofMinor(charge.total().currency(), Math.max(0, part));
    }

    private long then(OrderLine line) {
        boolean counts = said(line.id()) == ShippingRefund.IN_PROPORTION;
        return counts ? gone.then(line.id()) : gone.before(line.id());
    }

    private static long of(long gross, long part, long all) {
        return Exact.proportion(gross, part, all, RoundingMode.HALF_UP);
    }

    /** The price of some units of each line, with tax. */
    private static long price(OrderTerms terms, ToLongFunction<OrderLine> units) {
        long price = 0;
        for (OrderLine line : terms.lines()) {
            long some = Math.max(0, Math.min(line.quantity(), units.applyAsLong(line)));
            Money part =
                    CumulativeSplit.of(line.total().gross(), line.quantity()).first(some);
            price = Math.addExact(price, part.getAmountMinorLong());
        }
        return price;
    }
}
