package dev.retour.testkit;

/** What a {@link SimulatedCourier} does wrong on a bill. */
public enum Mistake {
    /** Nothing. */
    NONE,
    /** It leaves the parcel out. */
    FORGETS,
    /** It charges the freight once more. */
    REPEATS,
    /** It charges a parcel that nobody sent, instead of this one. */
    INVENTS,
    /** It takes another zone. */
    ZONE,
    /** It takes more weight. */
    HEAVIER,
    /** It takes less weight. */
    LIGHTER,
    /** It takes another service. */
    SERVICE,
    /** It charges a way back that the parcel did not go. */
    DIRECTION,
    /** It takes another price. */
    RATE,
    /** It adds a surcharge that is not due. */
    SURCHARGE,
    /** It takes another amount for a surcharge that is due. */
    SURCHARGE_RATE,
    /** It charges in another currency. */
    CURRENCY,
    /** It is off by one smallest unit. */
    ROUNDING,
    /** It adds a charge with a code that nobody knows. */
    UNKNOWN_CODE,
    /** It takes another zone and another price that make up for each other. */
    COMPENSATING,
    /** It bills another customer's account. */
    ACCOUNT
}
