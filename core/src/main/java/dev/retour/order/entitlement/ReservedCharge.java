package dev.retour.order.entitlement;

import dev.retour.order.terms.ChargeId;

/**
 * A part of a charge that a case took. The units of a charge are the smallest units of its gross amount.
 *
 * @param charge the charge
 * @param units which of its smallest units
 * @param share what they are worth, with the tax that belongs to them
 */
public record ReservedCharge(ChargeId charge, Units units, Share share) {

    ReservedCharge plus(ReservedCharge more) {
        return new ReservedCharge(charge, units.plus(more.units), share.plus(more.share));
    }

    /** The first of its smallest units, with their part of the share. */
    ReservedCharge first(long count) {
        return new ReservedCharge(charge, units.lowest(count), share.first(count, units.count()));
    }
}
