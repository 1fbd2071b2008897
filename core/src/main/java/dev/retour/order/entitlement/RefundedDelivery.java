package dev.retour.order.entitlement;

import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import java.util.List;

/**
 * What goes back of delivery with a refund.
 *
 * @param units the units of the refund that bring their part of delivery back
 * @param charges how much goes back of which charge; nothing of a charge where the parts are too small
 */
public record RefundedDelivery(List<LineUnits> units, List<ChargeMoney> charges) {

    /** Nothing, and no units that bring any. */
    public static final RefundedDelivery NOTHING = new RefundedDelivery(List.of(), List.of());

    /** Copies the lists. */
    public RefundedDelivery {
        units = List.copyOf(units);
        charges = List.copyOf(charges);
    }
}
