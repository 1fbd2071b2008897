package dev.retour.testkit.simulation;

import static java.util.Comparator.comparing;

import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of the model: what we did and what was seen, sorted by time, and a finger that follows it. It has no table of steps; a
 * parcel is where it was last seen, but for the few places that a scan on the way does not leave.
 */
final class NaiveParcel {

    private record Event(TrackingEvent what, Instant at, String who) {}

    /** Where it is after each event, and when that was. */
    private record Stop(@Nullable TrackingStatus where, Instant at) {}

    private static final Set<TrackingStatus> BEFORE =
            Set.of(TrackingStatus.PLANNED, TrackingStatus.LABEL_ISSUED, TrackingStatus.PICKUP_BOOKED);
    private static final Set<TrackingStatus> ENDS = Set.of(
            TrackingStatus.DELIVERED,
            TrackingStatus.EMPTY_PARCEL,
            TrackingStatus.RETURNED_TO_SENDER,
            TrackingStatus.CANCELLED);

    private final List<Event> acts = new ArrayList<>();
    private final Map<String, Scan> scans = new HashMap<>();
    private boolean planned;
    private boolean outbound;
    private boolean named;
    final Map<String, Carried> inside = new TreeMap<>();

    /** What speaks against a command; nothing if it was done. */
    Set<String> execute(TrackingCommand command, Instant at) {
        Set<String> against = against(command);
        if (against.isEmpty()) {
            command.kind().event().ifPresent(event -> acts.add(new Event(event, when(event, at), "")));
            write(command);
        }
        return against;
    }

    private void write(TrackingCommand command) {
        switch (command.kind()) {
            case PLAN -> {
                planned = true;
                TrackingCommand.Plan plan = (TrackingCommand.Plan) command;
                outbound = !plan.direction().isReverse();
                plan.carried().forEach(each -> inside.put(each.caseId().value(), each));
            }
            case LINK_CASE -> {
                Carried carried = ((TrackingCommand.LinkCase) command).carried();
                inside.put(carried.caseId().value(), carried);
            }
            case UNLINK_CASE ->
                inside.remove(((TrackingCommand.UnlinkCase) command).caseId().value());
            case ISSUE_LABEL, STATE_CONSIGNMENT -> named = true;
            default -> {}
        }
    }

    /** What we do comes after all that we know, whatever the clocks say. */
    private Instant when(TrackingEvent event, Instant at) {
        return events().stream()
                .filter(each -> event != TrackingEvent.PLAN && each.what() != TrackingEvent.NOTED)
                .map(Event::at)
                .filter(last -> !last.isBefore(at))
                .max(Instant::compareTo)
                .map(last -> last.plusNanos(1_000))
                .orElse(at);
    }

    Set<String> against(TrackingCommand command) {
        boolean unknown = acts.isEmpty() && scans.isEmpty();
        return switch (command.kind()) {
            case PLAN -> reason(planned, "PARCEL_PLANNED");
            case STATE_CONSIGNMENT -> reason(unknown, "PARCEL_UNKNOWN");
            case LINK_CASE ->
                unknown
                        ? reason(true, "PARCEL_UNKNOWN")
                        : reason(inside.containsValue(((TrackingCommand.LinkCase) command).carried()), "CASE_LINKED");
            case UNLINK_CASE -> {
                String caseId = ((TrackingCommand.UnlinkCase) command).caseId().value();
                yield reason(!inside.containsKey(caseId), "CASE_NOT_LINKED");
            }
            default -> illegal(command.kind().event().orElseThrow());
        };
    }

    private static Set<String> reason(boolean is, String code) {
        return is ? new TreeSet<>(Set.of("tracking." + code)) : new TreeSet<>();
    }

    private Set<String> illegal(TrackingEvent act) {
        TrackingStatus now = status();
        if (now == null) {
            return reason(true, "PARCEL_UNKNOWN");
        }
        boolean gone = act == TrackingEvent.CANCEL && isWithCourier(now);
        Set<String> codes = reason(!may(act, now), gone ? "COURIER_HAS_PARCEL" : "NOT_IN_THIS_STATE");
        codes.addAll(reason(act == TrackingEvent.REQUEST_INTERCEPT && !named, "WAYBILL_UNKNOWN"));
        return codes;
    }

    private static boolean may(TrackingEvent act, TrackingStatus now) {
        return switch (act) {
            case ISSUE_LABEL -> now == TrackingStatus.PLANNED;
            case BOOK_PICKUP -> now == TrackingStatus.LABEL_ISSUED;
            case CANCEL -> BEFORE.contains(now);
            default ->
                now == TrackingStatus.HANDED_OVER
                        || now == TrackingStatus.IN_TRANSIT
                        || now == TrackingStatus.OUT_FOR_DELIVERY
                        || now == TrackingStatus.INTERCEPT_MISSED;
        };
    }

    private static boolean isWithCourier(TrackingStatus now) {
        return !BEFORE.contains(now) && !ENDS.contains(now) && now != TrackingStatus.LOST;
    }

    /** Hears of a scan; tells what becomes of it. A version has one content. */
    String hear(Scan scan) {
        String key = scan.observation().source() + "/" + scan.observation().externalId();
        Scan old = scans.get(key);
        long newer = old == null
                ? 1
                : scan.observation().version() - old.observation().version();
        if (newer > 0) {
            scans.put(key, scan);
        }
        return newer > 0 ? "RECORDED" : newer == 0 ? "REPEATED" : "SUPERSEDED";
    }

    private List<Event> events() {
        List<Event> all = new ArrayList<>(acts);
        scans.forEach(
                (key, scan) -> all.add(new Event(scan.kind(), scan.observation().effectiveAt(), key)));
        all.sort(comparing((Event each) -> each.what() != TrackingEvent.PLAN)
                .thenComparing(Event::at)
                .thenComparing(Event::what)
                .thenComparing(Event::who));
        return all;
    }

    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        TrackingStatus where = null;
        TrackingStatus arrived = null;
        for (Event each : events()) {
            TrackingStatus place = each.what().place().orElse(null);
            if (place == null) {
                where = moved(where, each.what());
            } else if (place != where && place != arrived && !isHandOverTold(place, where, arrived)) {
                where = stays(where, each.what()) ? where : place;
                arrived = arrived(place, arrived);
            }
            stops.add(new Stop(where, each.at()));
        }
        return stops;
    }

    private static boolean isHandOverTold(
            TrackingStatus place, @Nullable TrackingStatus where, @Nullable TrackingStatus arrived) {
        return place == TrackingStatus.HANDED_OVER && arrived == null && where != null && isWithCourier(where);
    }

    /** What is refused, damaged or to be stopped is so still when somebody sees it on its way. */
    private static boolean stays(@Nullable TrackingStatus where, TrackingEvent what) {
        boolean held = where == TrackingStatus.DAMAGED
                || where == TrackingStatus.INTERCEPT_REQUESTED
                || where == TrackingStatus.INTERCEPTED;
        return what == TrackingEvent.MOVED
                ? held || where == TrackingStatus.REFUSED_AT_DOCK
                : what == TrackingEvent.OUT_FOR_DELIVERY && held;
    }

    private static @Nullable TrackingStatus arrived(TrackingStatus place, @Nullable TrackingStatus before) {
        return switch (place) {
            case DELIVERED, RETURNED_TO_SENDER -> place;
            case EMPTY_PARCEL -> before == null ? TrackingStatus.DELIVERED : before;
            case DAMAGED -> before;
            default -> null;
        };
    }

    private static @Nullable TrackingStatus moved(@Nullable TrackingStatus where, TrackingEvent what) {
        if (what == TrackingEvent.PLAN) {
            return TrackingStatus.PLANNED;
        }
        if (what == TrackingEvent.PICKUP_FAILED) {
            return where == TrackingStatus.PICKUP_BOOKED ? TrackingStatus.LABEL_ISSUED : where;
        }
        if (what == TrackingEvent.INTERCEPT_MISSED) {
            return where == TrackingStatus.INTERCEPT_REQUESTED ? TrackingStatus.INTERCEPT_MISSED : where;
        }
        boolean acts = what.isAct() && where != null && may(what, where);
        return acts ? done(what) : where;
    }

    private static TrackingStatus done(TrackingEvent act) {
        return switch (act) {
            case ISSUE_LABEL -> TrackingStatus.LABEL_ISSUED;
            case BOOK_PICKUP -> TrackingStatus.PICKUP_BOOKED;
            case CANCEL -> TrackingStatus.CANCELLED;
            default -> TrackingStatus.INTERCEPT_REQUESTED;
        };
    }

    @Nullable
    TrackingStatus status() {
        List<Stop> stops = stops();
        return stops.isEmpty() ? null : stops.get(stops.size() - 1).where();
    }

    /** What a case has to know of it: what its way means for the goods, and since when. */
    String told(Carried goods) {
        String now = way(status());
        Instant since = null;
        for (Stop each : stops()) {
            boolean is = each.where() != null && way(each.where()).equals(now);
            since = is ? since == null ? each.at() : since : null;
        }
        return goods.units() + " " + now + " " + since;
    }

    private String way(@Nullable TrackingStatus where) {
        if (where == null || BEFORE.contains(where)) {
            return "AWAITED";
        }
        return switch (where) {
            case LOST -> "LOST";
            case EMPTY_PARCEL -> "EMPTY";
            case CANCELLED -> "CALLED_OFF";
            case DELIVERED -> outbound ? "WITH_CUSTOMER" : "ARRIVED";
            case RETURNED_TO_SENDER -> outbound ? "ARRIVED" : "WITH_CUSTOMER";
            case REFUSED_AT_DOCK, INTERCEPTED -> "COMING";
            default -> outbound ? "AWAITED" : "COMING";
        };
    }
}
