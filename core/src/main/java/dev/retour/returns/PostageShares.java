package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.entitlement.Share;
import dev.retour.order.terms.ChargeId;
import dev.retour.returns.settlement.RefundRequest.Part;
import dev.retour.returns.settlement.SettlementReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Delivery that the policy gives back as parts of a refund, each with the tax that belongs to it. */
record PostageShares(Order order, ReturnCase now) {

    /** The parts, together no more than there is room for. */
    List<Part> parts(List<Postage.Due> dues, Money room) {
        List<Part> parts = new ArrayList<>();
        Money left = room;
        for (Postage.Due due : dues) {
            Money amount = due.amount().isGreaterThan(left) ? left : due.amount();
            if (amount.isPositive()) {
                part(due, amount).ifPresent(parts::add);
                left = left.minus(amount);
            }
        }
        return parts;
    }

    private Optional<Part> part(Postage.Due due, Money amount) {
        ChargeId charge = due.charge().id();
        TakenPostage taken = new TakenPostage(order, now);
        TaxedAmount given = taken.given(charge, now.refunds());
        return taken.with(charge, given.gross().plus(amount))
                .map(has ->
                        new Part(charge.value(), 0, share(has, given, amount), List.of(), Optional.of(because(due))));
    }

    /** All parts together have the tax of the whole. */
    private static Share share(ReservedCharge has, TaxedAmount given, Money amount) {
        TaxedAmount all = has.share().value().sized(given.gross().plus(amount));
        return new Share(all.minus(given), amount);
    }

    private static Reason because(Postage.Due due) {
        return Reason.of(SettlementReason.DELIVERY_GIVEN_BACK)
                .with("charged", due.charge().total().gross())
                .with("shipping", due.by());
    }
}
