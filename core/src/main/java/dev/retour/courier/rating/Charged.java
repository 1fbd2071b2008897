package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;

/** What is charged of the kinds of a parcel, in the smallest unit. */
interface Charged {

    /** What is charged under the name of a kind; 0 if nothing is. */
    long minor(ChargeKind as);

    /** The kind under whose name another one is charged: one amount for everything has the names of all that is inside. */
    default ChargeKind as(ChargeKind kind) {
        return kind;
    }
}
