package dev.retour.parcel.tracking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a parcel: what we do, and what is scanned. Events of one instant count in this order, so that a parcel that was
 * picked up and moved on within one minute has moved on. More may come; a {@code switch} needs a default branch.
 */
public enum TrackingEvent {
    /** We plan it. */
    PLAN(true, null),
    /** We give it a waybill. */
    ISSUE_LABEL(true, null),
    /** We ask the courier to come for it. */
    BOOK_PICKUP(true, null),
    /** The courier came in vain. */
    PICKUP_FAILED(false, null),
    /** We call it off. */
    CANCEL(true, null),
    /** The courier takes it. */
    HANDED_OVER(false, TrackingStatus.HANDED_OVER),
    /** It is seen at a place of the courier, also after an attempt to deliver it that failed. */
    MOVED(false, TrackingStatus.IN_TRANSIT),
    /** It leaves for its receiver. */
    OUT_FOR_DELIVERY(false, TrackingStatus.OUT_FOR_DELIVERY),
    /** We ask the courier to stop it. */
    REQUEST_INTERCEPT(true, null),
    /** The courier could not stop it. */
    INTERCEPT_MISSED(false, null),
    /** The courier has stopped it. */
    INTERCEPTED(false, TrackingStatus.INTERCEPTED),
    /** The courier does not find it. */
    LOST(false, TrackingStatus.LOST),
    /** The courier finds it again. */
    FOUND(false, TrackingStatus.IN_TRANSIT),
    /** Its receiver has it. */
    DELIVERED(false, TrackingStatus.DELIVERED),
    /** Its receiver does not take it. */
    REFUSED(false, TrackingStatus.REFUSED_AT_DOCK),
    /** Its sender has it back; also where the courier calls the last scan of the way back a delivery. */
    RETURNED(false, TrackingStatus.RETURNED_TO_SENDER),
    /** Somebody sees that it is damaged. */
    DAMAGED(false, TrackingStatus.DAMAGED),
    /** Whoever it arrived at finds nothing inside. */
    EMPTY_FOUND(false, TrackingStatus.EMPTY_PARCEL),
    /** The courier says anything else, or something that is not understood. It changes nothing. */
    NOTED(false, null);

    private final boolean act;
    private final @Nullable TrackingStatus place;

    TrackingEvent(boolean act, @Nullable TrackingStatus place) {
        this.act = act;
        this.place = place;
    }

    /**
     * Tells who does it.
     *
     * @return true if we do it, and it may be refused; false if it is scanned, and may not
     */
    public boolean isAct() {
        return act;
    }

    /**
     * What it says about where the parcel is.
     *
     * @return the status in which it leaves the parcel even where nobody expected it; empty if it names no place in the world
     */
    public Optional<TrackingStatus> place() {
        return Optional.ofNullable(place);
    }

    /**
     * Tells whether it proves that the courier has, or had, the parcel. What somebody only finds, misses or notes proves nothing.
     *
     * @return true if the courier cannot say so without the parcel
     */
    public boolean showsCourier() {
        return switch (this) {
            case HANDED_OVER, MOVED, OUT_FOR_DELIVERY, INTERCEPTED, FOUND, DELIVERED, REFUSED, RETURNED -> true;
            default -> false;
        };
    }
}
