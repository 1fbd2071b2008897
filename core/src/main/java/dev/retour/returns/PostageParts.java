package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.money.CumulativeSplit;
import dev.retour.money.Exact;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundedDelivery;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.SettlementReason;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.joda.money.Money;

/**
 * Delivery that goes back in proportion to the price of the goods that bring it back: the part of all of them by now, less what went
 * back of it. So the parts of any split are the whole, whichever of them failed. Made for one look.
 */
record PostageParts(Order order, ReturnCase now) {

    /**
     * What is due of a charge.
     *
     * @param charge the charge
     * @param own how many units of each line of this case bring delivery back, once it is refunded as far as it may be by now
     */
    Money due(ChargeLine charge, ToLongFunction<OrderLineId> own) {
        OrderTerms terms = order.terms().orElseThrow();
        long all = price(terms, OrderLine::quantity);
        long then = price(terms, line -> ofOthers(line.id()) + own.applyAsLong(line.id()));
        Money gross = charge.total().gross();
        long part = all <= 0 ? 0 : Exact.proportion(gross.getAmountMinorLong(), then, all, RoundingMode.HALF_UP);
        Money due = Money.ofMinor(gross.getCurrencyUnit(), part).minus(given(charge.id()));
        return due.isNegative() ? due.minus(due) : due;
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

    /** Of another case no more than it still has: what it gave back is the matter of whoever has it. */
    private long ofOthers(OrderLineId line) {
        long units = 0;
        for (Reserved each : order.reservations()) {
            long has = each.caseId().equals(now.id()) ? 0 : Gone.units(each, line);
            units += Math.min(has, bringing(each.caseId(), line));
        }
        return units;
    }

    private long bringing(CaseId other, OrderLineId line) {
        return order.refunds().stream()
                .filter(each -> each.caseId().equals(other))
                .flatMap(each -> each.delivery().units().stream())
                .filter(each -> each.line().equals(line))
                .mapToLong(LineUnits::quantity)
                .sum();
    }

    private boolean isOwn(RefundInitiated refund) {
        return refund.caseId().equals(now.id());
    }

    /** What other cases sent of a charge, and what refunds of this one are for. */
    private Money given(ChargeId charge) {
        Money given = Money.zero(order.terms().orElseThrow().currency());
        for (RefundInitiated each : order.refunds()) {
            given = isOwn(each) ? given : plus(given, each.delivery().charges(), charge);
        }
        for (Refund each : now.refunds()) {
            given = each.counts() ? plus(given, charges(each), charge) : given;
        }
        return given;
    }

    private static Money plus(Money given, List<ChargeMoney> charges, ChargeId charge) {
        Money all = given;
        for (ChargeMoney each : charges) {
            all = each.charge().equals(charge) ? all.plus(each.gross()) : all;
        }
        return all;
    }

    /** What of delivery goes back with some units, which a refund is for. */
    static RefundedDelivery with(List<LineUnits> units, Refund refund, ReturnCase now) {
        List<LineUnits> some =
                units.stream().filter(each -> isInProportion(each.line(), now)).toList();
        List<ChargeMoney> charges = charges(refund);
        return some.isEmpty() && charges.isEmpty() ? RefundedDelivery.NOTHING : new RefundedDelivery(some, charges);
    }

    private static boolean isInProportion(OrderLineId line, ReturnCase now) {
        return now.opened()
                .filter(opened -> opened.authority() == Authority.SELF)
                .flatMap(opened -> opened.answer(line))
                .filter(answer -> answer.shipping() == ShippingRefund.IN_PROPORTION)
                .isPresent();
    }

    /** What goes back of charges because the policy says so; what was asked for is another matter. */
    private static List<ChargeMoney> charges(Refund refund) {
        return refund.breakdown().lines().stream()
                .filter(line -> line.reason().code() == SettlementReason.DELIVERY_GIVEN_BACK)
                .map(line -> new ChargeMoney(ChargeId.of(line.item()), line.money()))
                .toList();
    }
}
