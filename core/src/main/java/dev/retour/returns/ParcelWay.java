package dev.retour.returns;

import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingStatus;

/** What the way of a parcel means for goods that are to come back. Ways may be added; keep a default branch. */
public enum ParcelWay {
    /** Nobody brings them yet: they are with the customer, or on their way to the customer. */
    AWAITED,
    /** A courier brings them: the customer sent them, or never took them. */
    COMING,
    /** The parcel is with us. What is inside, a receipt tells. */
    ARRIVED,
    /** A courier had them and does not find them. */
    LOST,
    /** The parcel arrived with nothing inside. */
    EMPTY,
    /** They are with the customer, who was to send them or was not to get them. */
    WITH_CUSTOMER,
    /** The parcel was called off. */
    CALLED_OFF;

    /**
     * What the way of a parcel means.
     *
     * @param tracking the parcel
     * @return the way
     */
    public static ParcelWay of(Tracking tracking) {
        return tracking.status().map(status -> of(tracking, status)).orElse(AWAITED);
    }

    /** What it would mean if the parcel were somewhere. */
    static ParcelWay of(Tracking tracking, TrackingStatus status) {
        return tracking.isReverse() ? back(status) : out(status);
    }

    /** A customer has sent it, or somebody for the customer. */
    private static ParcelWay back(TrackingStatus status) {
        return switch (status) {
            case PLANNED, LABEL_ISSUED, PICKUP_BOOKED -> AWAITED;
            case HANDED_OVER,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    REFUSED_AT_DOCK,
                    DAMAGED,
                    INTERCEPT_REQUESTED,
                    INTERCEPTED,
                    INTERCEPT_MISSED -> COMING;
            case DELIVERED -> ARRIVED;
            case LOST -> LOST;
            case EMPTY_PARCEL -> EMPTY;
            case RETURNED_TO_SENDER -> WITH_CUSTOMER;
            case CANCELLED -> CALLED_OFF;
        };
    }

    /** We have sent it, and it comes back only if it is stopped or not taken. */
    private static ParcelWay out(TrackingStatus status) {
        return switch (status) {
            case PLANNED,
                    LABEL_ISSUED,
                    PICKUP_BOOKED,
                    HANDED_OVER,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    DAMAGED,
                    INTERCEPT_REQUESTED,
                    INTERCEPT_MISSED -> AWAITED;
            case REFUSED_AT_DOCK, INTERCEPTED -> COMING;
            case RETURNED_TO_SENDER -> ARRIVED;
            case LOST -> LOST;
            case EMPTY_PARCEL -> EMPTY;
            case DELIVERED -> WITH_CUSTOMER;
            case CANCELLED -> CALLED_OFF;
        };
    }

    /**
     * Tells whether the customer has let go of the goods.
     *
     * @return true once a courier brings them, also if it lost them since
     */
    public boolean isShipped() {
        return this == COMING || this == ARRIVED || this == LOST;
    }

    /**
     * Tells whether a person has to help, since goods that are awaited do not come by themselves.
     *
     * @return true of what is lost, empty, or with the customer
     */
    public boolean needsHelp() {
        return this == LOST || this == EMPTY || this == WITH_CUSTOMER;
    }
}
