package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.order.ChargeMoney;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.terms.ChargeId;
import java.util.List;
import org.joda.money.Money;

/** Charges that a case was opened for and has given free at its end. If it goes on, it takes of them what the order still has. */
record ChargesAgain(Order order, ReturnCase now) {

    /** What the case can take. */
    List<ChargeMoney> left() {
        return given().stream()
                .map(each -> new ChargeMoney(each.charge(), left(each)))
                .filter(each -> !each.gross().isZero())
                .toList();
    }

    /** What other cases have taken by now. */
    List<Reason> missing() {
        return given().stream()
                .filter(each -> !left(each).equals(gross(each)))
                .map(each -> Reason.of(EntitlementReason.CHARGE_EXCEEDED)
                        .with("charge", each.charge())
                        .with("wanted", gross(each))
                        .with("available", left(each)))
                .toList();
    }

    private List<ReservedCharge> given() {
        return now.opened().orElseThrow().charges().stream()
                .filter(each -> !has(each.charge()))
                .toList();
    }

    private boolean has(ChargeId charge) {
        return order.reservation(now.id()).stream()
                .flatMap(reserved -> reserved.charges().stream())
                .anyMatch(each -> each.charge().equals(charge));
    }

    private static Money gross(ReservedCharge charge) {
        return charge.share().value().gross();
    }

    /** No more than was asked for, of its sign. */
    private Money left(ReservedCharge asked) {
        Money wanted = gross(asked);
        Money none = Money.zero(wanted.getCurrencyUnit());
        Money left = Entitlement.of(order).refundable(asked.charge()).orElse(none);
        if (left.isPositive() != wanted.isPositive()) {
            return none;
        }
        return left.abs().isLessThan(wanted.abs()) ? left : wanted;
    }
}
