package dev.retour.parcel.tracking;

import static dev.retour.parcel.tracking.TrackingStatus.CANCELLED;
import static dev.retour.parcel.tracking.TrackingStatus.DAMAGED;
import static dev.retour.parcel.tracking.TrackingStatus.DELIVERED;
import static dev.retour.parcel.tracking.TrackingStatus.EMPTY_PARCEL;
import static dev.retour.parcel.tracking.TrackingStatus.HANDED_OVER;
import static dev.retour.parcel.tracking.TrackingStatus.INTERCEPTED;
import static dev.retour.parcel.tracking.TrackingStatus.INTERCEPT_MISSED;
import static dev.retour.parcel.tracking.TrackingStatus.INTERCEPT_REQUESTED;
import static dev.retour.parcel.tracking.TrackingStatus.IN_TRANSIT;
import static dev.retour.parcel.tracking.TrackingStatus.LABEL_ISSUED;
import static dev.retour.parcel.tracking.TrackingStatus.LOST;
import static dev.retour.parcel.tracking.TrackingStatus.OUT_FOR_DELIVERY;
import static dev.retour.parcel.tracking.TrackingStatus.PICKUP_BOOKED;
import static dev.retour.parcel.tracking.TrackingStatus.PLANNED;
import static dev.retour.parcel.tracking.TrackingStatus.REFUSED_AT_DOCK;
import static dev.retour.parcel.tracking.TrackingStatus.RETURNED_TO_SENDER;

import dev.retour.kernel.Transition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every legal step of a parcel. A scan that has no step where the parcel is moves it all the same, and is told.
 *
 * <p>A step that leaves the parcel where it is stands here where its status says more than the scan does.
 */
public enum TrackingTransition implements Transition<TrackingStatus, TrackingEvent> {
    /** A parcel is planned. */
    PLAN_MADE(null, TrackingEvent.PLAN, PLANNED),
    /** A parcel that we did not plan is taken. */
    TAKEN_UNPLANNED(null, TrackingEvent.HANDED_OVER, HANDED_OVER),
    /** A parcel that we did not plan is seen under way. */
    MOVED_UNPLANNED(null, TrackingEvent.MOVED, IN_TRANSIT),
    /** It gets a waybill. */
    LABELLED(PLANNED, TrackingEvent.ISSUE_LABEL, LABEL_ISSUED),
    /** The courier is to come. */
    PICKUP_ARRANGED(LABEL_ISSUED, TrackingEvent.BOOK_PICKUP, PICKUP_BOOKED),
    /** The courier came in vain and may be booked again. */
    PICKUP_FAILED(PICKUP_BOOKED, TrackingEvent.PICKUP_FAILED, LABEL_ISSUED),
    /** A plan is given up. */
    PLAN_CANCELLED(PLANNED, TrackingEvent.CANCEL, CANCELLED),
    /** A waybill is given up. */
    LABEL_CANCELLED(LABEL_ISSUED, TrackingEvent.CANCEL, CANCELLED),
    /** A pickup is called off. */
    PICKUP_CANCELLED(PICKUP_BOOKED, TrackingEvent.CANCEL, CANCELLED),
    /** It is taken under a waybill of the sender. */
    TAKEN_UNLABELLED(PLANNED, TrackingEvent.HANDED_OVER, HANDED_OVER),
    /** The sender brings it. */
    DROPPED_OFF(LABEL_ISSUED, TrackingEvent.HANDED_OVER, HANDED_OVER),
    /** The courier comes for it. */
    PICKED_UP(PICKUP_BOOKED, TrackingEvent.HANDED_OVER, HANDED_OVER),
    /** It is seen under way before it was seen to be taken. */
    MOVED_UNLABELLED(PLANNED, TrackingEvent.MOVED, IN_TRANSIT),
    /** It is seen under way, and nobody scanned that it was brought. */
    MOVED_UNTAKEN(LABEL_ISSUED, TrackingEvent.MOVED, IN_TRANSIT),
    /** It is seen under way, and nobody scanned the pickup. */
    MOVED_UNPICKED(PICKUP_BOOKED, TrackingEvent.MOVED, IN_TRANSIT),
    /** It goes on its way. */
    MOVED_ON(HANDED_OVER, TrackingEvent.MOVED, IN_TRANSIT),
    /** It goes to a receiver nearby. */
    WENT_OUT_AT_ONCE(HANDED_OVER, TrackingEvent.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY),
    /** It goes to its receiver. */
    WENT_OUT(IN_TRANSIT, TrackingEvent.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY),
    /** It could not be delivered this time. */
    CAME_BACK_TO_DEPOT(OUT_FOR_DELIVERY, TrackingEvent.MOVED, IN_TRANSIT),
    /** Without a scan on the way, its receiver has it. */
    DELIVERED_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.DELIVERED, DELIVERED),
    /** Without a scan of the last mile, its receiver has it. */
    DELIVERED_IN_TRANSIT(IN_TRANSIT, TrackingEvent.DELIVERED, DELIVERED),
    /** After the last mile, its receiver has it. */
    DELIVERED_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.DELIVERED, DELIVERED),
    /** Without a scan on the way, its receiver does not take it. */
    REFUSED_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** Without a scan of the last mile, its receiver does not take it. */
    REFUSED_IN_TRANSIT(IN_TRANSIT, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** After the last mile, its receiver does not take it. */
    REFUSED_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** Without a scan on the way, its receiver finds nothing inside. */
    EMPTY_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** Without a scan of the last mile, its receiver finds nothing inside. */
    EMPTY_IN_TRANSIT(IN_TRANSIT, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** After the last mile, its receiver finds nothing inside. */
    EMPTY_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** Before any other scan, it is found damaged. */
    DAMAGED_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.DAMAGED, DAMAGED),
    /** Between two places, it is found damaged. */
    DAMAGED_IN_TRANSIT(IN_TRANSIT, TrackingEvent.DAMAGED, DAMAGED),
    /** On the last mile, it is found damaged. */
    DAMAGED_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.DAMAGED, DAMAGED),
    /** Before any other scan, it is lost. */
    LOST_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.LOST, LOST),
    /** Between two places, it is lost. */
    LOST_IN_TRANSIT(IN_TRANSIT, TrackingEvent.LOST, LOST),
    /** On the last mile, it is lost. */
    LOST_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.LOST, LOST),
    /** Without a scan on the way, it goes back to its sender. */
    RETURNED_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Without a scan of the last mile, it goes back to its sender. */
    RETURNED_IN_TRANSIT(IN_TRANSIT, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** After the last mile, it goes back to its sender. */
    RETURNED_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Before any other scan, we ask to stop it. */
    STOPPING_AFTER_HANDOVER(HANDED_OVER, TrackingEvent.REQUEST_INTERCEPT, INTERCEPT_REQUESTED),
    /** Between two places, we ask to stop it. */
    STOPPING_IN_TRANSIT(IN_TRANSIT, TrackingEvent.REQUEST_INTERCEPT, INTERCEPT_REQUESTED),
    /** On the last mile, we ask to stop it. */
    STOPPING_ON_LAST_MILE(OUT_FOR_DELIVERY, TrackingEvent.REQUEST_INTERCEPT, INTERCEPT_REQUESTED),
    /** Refused, it is seen on its way back. */
    MOVED_AFTER_REFUSAL(REFUSED_AT_DOCK, TrackingEvent.MOVED, REFUSED_AT_DOCK),
    /** Refused, it is tried again. */
    WENT_OUT_AFTER_REFUSAL(REFUSED_AT_DOCK, TrackingEvent.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY),
    /** Refused, it is taken after all. */
    DELIVERED_AFTER_REFUSAL(REFUSED_AT_DOCK, TrackingEvent.DELIVERED, DELIVERED),
    /** Refused, it is back. */
    RETURNED_AFTER_REFUSAL(REFUSED_AT_DOCK, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Refused, it is found damaged. */
    DAMAGED_AFTER_REFUSAL(REFUSED_AT_DOCK, TrackingEvent.DAMAGED, DAMAGED),
    /** Refused, it is lost on its way back. */
    LOST_AFTER_REFUSAL(REFUSED_AT_DOCK, TrackingEvent.LOST, LOST),
    /** Damaged, it is seen under way. */
    MOVED_DAMAGED(DAMAGED, TrackingEvent.MOVED, DAMAGED),
    /** Damaged, it goes to its receiver. */
    WENT_OUT_DAMAGED(DAMAGED, TrackingEvent.OUT_FOR_DELIVERY, DAMAGED),
    /** Damaged, it is delivered. */
    DELIVERED_DAMAGED(DAMAGED, TrackingEvent.DELIVERED, DELIVERED),
    /** Damaged, it is not taken. */
    REFUSED_DAMAGED(DAMAGED, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** Damaged, it is found empty. */
    EMPTY_DAMAGED(DAMAGED, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** Damaged, it is back. */
    RETURNED_DAMAGED(DAMAGED, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Damaged, it is lost. */
    LOST_DAMAGED(DAMAGED, TrackingEvent.LOST, LOST),
    /** Lost, it is found. */
    FOUND_AFTER_LOSS(LOST, TrackingEvent.FOUND, IN_TRANSIT),
    /** Lost, it is seen again. */
    MOVED_AFTER_LOSS(LOST, TrackingEvent.MOVED, IN_TRANSIT),
    /** Lost, it goes to its receiver. */
    WENT_OUT_AFTER_LOSS(LOST, TrackingEvent.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY),
    /** Lost, it is delivered after all. */
    DELIVERED_AFTER_LOSS(LOST, TrackingEvent.DELIVERED, DELIVERED),
    /** Lost, it is found damaged. */
    DAMAGED_AFTER_LOSS(LOST, TrackingEvent.DAMAGED, DAMAGED),
    /** Lost, it turns up at its sender. */
    RETURNED_AFTER_LOSS(LOST, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Not stopped yet, it is seen under way. */
    MOVED_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.MOVED, INTERCEPT_REQUESTED),
    /** Not stopped yet, it goes to its receiver. */
    WENT_OUT_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.OUT_FOR_DELIVERY, INTERCEPT_REQUESTED),
    /** The courier has stopped it. */
    STOPPED(INTERCEPT_REQUESTED, TrackingEvent.INTERCEPTED, INTERCEPTED),
    /** The courier could not stop it. */
    NOT_STOPPED(INTERCEPT_REQUESTED, TrackingEvent.INTERCEPT_MISSED, INTERCEPT_MISSED),
    /** It is delivered before it could be stopped. */
    DELIVERED_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.DELIVERED, DELIVERED),
    /** It is not taken before it could be stopped. */
    REFUSED_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** It arrives empty before it could be stopped. */
    EMPTY_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** It is found damaged before it could be stopped. */
    DAMAGED_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.DAMAGED, DAMAGED),
    /** It is lost before it could be stopped. */
    LOST_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.LOST, LOST),
    /** It was stopped, and nobody scanned that before it was back. */
    RETURNED_WHILE_STOPPING(INTERCEPT_REQUESTED, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Stopped, it is seen on its way back. */
    MOVED_STOPPED(INTERCEPTED, TrackingEvent.MOVED, INTERCEPTED),
    /** Stopped, it goes to its sender. */
    WENT_OUT_STOPPED(INTERCEPTED, TrackingEvent.OUT_FOR_DELIVERY, INTERCEPTED),
    /** Stopped, it is back. */
    RETURNED_STOPPED(INTERCEPTED, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** Stopped, it is found damaged. */
    DAMAGED_STOPPED(INTERCEPTED, TrackingEvent.DAMAGED, DAMAGED),
    /** Stopped, it is lost on its way back. */
    LOST_STOPPED(INTERCEPTED, TrackingEvent.LOST, LOST),
    /** Not stopped, it goes on. */
    MOVED_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.MOVED, IN_TRANSIT),
    /** Not stopped, it goes to its receiver. */
    WENT_OUT_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY),
    /** Not stopped, it is delivered. */
    DELIVERED_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.DELIVERED, DELIVERED),
    /** Not stopped, it is not taken. */
    REFUSED_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** Not stopped, it arrives empty. */
    EMPTY_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** Not stopped, it is found damaged. */
    DAMAGED_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.DAMAGED, DAMAGED),
    /** Not stopped, it is lost. */
    LOST_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.LOST, LOST),
    /** Not stopped, it goes back all the same. */
    RETURNED_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.RETURNED, RETURNED_TO_SENDER),
    /** The courier has stopped it after all. */
    STOPPED_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.INTERCEPTED, INTERCEPTED),
    /** We ask once more to stop it. */
    STOPPING_UNSTOPPED(INTERCEPT_MISSED, TrackingEvent.REQUEST_INTERCEPT, INTERCEPT_REQUESTED),
    /** Its receiver opens it and finds nothing inside. */
    EMPTY_AFTER_DELIVERY(DELIVERED, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** Its receiver opens it and finds it damaged. */
    DAMAGED_AFTER_DELIVERY(DELIVERED, TrackingEvent.DAMAGED, DAMAGED),
    /** Its receiver gives it back to the courier at once 退签. */
    REFUSED_AFTER_DELIVERY(DELIVERED, TrackingEvent.REFUSED, REFUSED_AT_DOCK),
    /** The courier answers after the delivery that it could not stop it. */
    NOT_STOPPED_AFTER_DELIVERY(DELIVERED, TrackingEvent.INTERCEPT_MISSED, DELIVERED),
    /** Its sender opens it and finds nothing inside. */
    EMPTY_AFTER_RETURN(RETURNED_TO_SENDER, TrackingEvent.EMPTY_FOUND, EMPTY_PARCEL),
    /** Its sender opens it and finds it damaged. */
    DAMAGED_AFTER_RETURN(RETURNED_TO_SENDER, TrackingEvent.DAMAGED, DAMAGED);

    private final @Nullable TrackingStatus from;
    private final TrackingEvent event;
    private final TrackingStatus to;

    TrackingTransition(@Nullable TrackingStatus from, TrackingEvent event, TrackingStatus to) {
        this.from = from;
        this.event = event;
        this.to = to;
    }

    @Override
    public Optional<TrackingStatus> from() {
        return Optional.ofNullable(from);
    }

    @Override
    public TrackingEvent command() {
        return event;
    }

    @Override
    public TrackingStatus to() {
        return to;
    }
}
