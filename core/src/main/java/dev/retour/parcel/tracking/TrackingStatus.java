package dev.retour.parcel.tracking;

/** Where a parcel is. Names are stable codes. More may come; a {@code switch} needs a default branch. */
public enum TrackingStatus {
    /** It is to be sent, and nothing more. */
    PLANNED,
    /** It has a waybill, on paper or as a code. */
    LABEL_ISSUED,
    /** The courier is to come for it. */
    PICKUP_BOOKED,
    /** The courier has taken it 揽收. */
    HANDED_OVER,
    /** It is between places of the courier. */
    IN_TRANSIT,
    /** It is with the person who delivers it 派件. */
    OUT_FOR_DELIVERY,
    /** Its receiver has it 签收; an end, unless the receiver finds it empty or damaged, or refuses it after all. */
    DELIVERED,
    /** Its receiver did not take it 拒收; it goes back, or is tried again. */
    REFUSED_AT_DOCK,
    /** It arrived with nothing inside 空包; an end. */
    EMPTY_PARCEL,
    /** It was found damaged, under way or when it was opened. Under way it goes on. */
    DAMAGED,
    /** The courier does not find it. It may be found again. */
    LOST,
    /** We asked the courier to stop it 拦截; it goes on until the courier does. */
    INTERCEPT_REQUESTED,
    /** The courier has stopped it; it goes back. */
    INTERCEPTED,
    /** The courier could not stop it; it goes on. */
    INTERCEPT_MISSED,
    /** Its sender has it back 退回; an end, unless the sender finds it empty or damaged. */
    RETURNED_TO_SENDER,
    /** We called it off before the courier had it; an end. */
    CANCELLED;

    /**
     * Tells whether nothing more is expected of the courier.
     *
     * @return true if it is delivered, empty, back or called off
     */
    public boolean isEnd() {
        return this == DELIVERED || this == EMPTY_PARCEL || this == RETURNED_TO_SENDER || this == CANCELLED;
    }

    /**
     * Tells whether the courier has it and knows where.
     *
     * @return true from the hand-over until it is delivered, back, empty or lost
     */
    public boolean isWithCourier() {
        return switch (this) {
            case HANDED_OVER,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    REFUSED_AT_DOCK,
                    DAMAGED,
                    INTERCEPT_REQUESTED,
                    INTERCEPTED,
                    INTERCEPT_MISSED -> true;
            default -> false;
        };
    }
}
