package dev.retour.parcel.tracking;

import dev.retour.freight.Direction;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Machine;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Reason;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that is known of the way of a parcel: what we did about it, and what was scanned.
 *
 * <p>The scans are a set, one version of each, so any permutation of the same scans ends in the same parcel. Where it is follows from
 * all events in the order in which they happened, not in which they came. A scan that nobody expected moves the parcel all the same,
 * and is told. What we did counts where it was legal; where a late scan shows that it was not, that is told too.
 *
 * <p>Each question reads the whole way again.
 *
 * @param parcel the host's id of the parcel
 * @param decided what we did, in the order in which we did it
 * @param scans the scans that hold, by source and external id
 */
public record Tracking(ParcelId parcel, List<Decided> decided, List<KnownScan> scans) {

    /** The legal steps of a parcel. */
    public static final Machine<TrackingStatus, TrackingEvent, TrackingTransition> MACHINE =
            Machine.of(TrackingStatus.class, TrackingEvent.class, TrackingTransition.class);

    private static final Comparator<KnownScan> BY_KEY = Comparator.comparing(
                    (KnownScan known) -> known.scan().observation().source())
            .thenComparing(known -> known.scan().observation().externalId());

    /** Copies the lists. */
    public Tracking {
        decided = List.copyOf(decided);
        scans = List.copyOf(scans);
    }

    /**
     * A parcel of which nothing is known.
     *
     * @param parcel its id
     * @return the parcel
     */
    public static Tracking unknown(ParcelId parcel) {
        return new Tracking(parcel, List.of(), List.of());
    }

    /**
     * Tells whether nothing is known of it.
     *
     * @return true if we did nothing and nothing was scanned
     */
    public boolean isUnknown() {
        return decided.isEmpty() && scans.isEmpty();
    }

    /**
     * What is known of an observation.
     *
     * @param observation the observation, of any version
     * @return the version of its scan that holds; empty if it is new
     */
    public Optional<KnownScan> known(Observation observation) {
        return scans.stream()
                .filter(known -> known.scan().observation().isSame(observation))
                .findFirst();
    }

    /**
     * The parcel after a scan. An older version of what is known changes nothing. Of contents that contradict each other as one
     * version, that of the greatest digest holds, in whatever order they come; the others are remembered by their digests.
     *
     * @param scan what was seen
     * @param content a digest of all that it says, its instant included
     * @return the parcel with the scan
     */
    public Tracking with(Scan scan, String content) {
        KnownScan news = new KnownScan(scan, content, List.of());
        Optional<KnownScan> old = known(scan.observation());
        List<KnownScan> all = new ArrayList<>(scans);
        old.ifPresent(all::remove);
        all.add(old.map(known -> known.then(news)).orElse(news));
        all.sort(BY_KEY);
        return new Tracking(parcel, decided, all);
    }

    /**
     * Decides on a command.
     *
     * @param command what is wanted
     * @param at the business time of the command
     * @return what it does, or every reason why not
     * @throws IllegalArgumentException if the command is legal, and its time outside of the years 1 to 9999
     */
    public Decision<Decided> decide(TrackingCommand command, Instant at) {
        return new TrackingRules(this, Course.of(this)).decide(command, at);
    }

    /**
     * The parcel after something that we did.
     *
     * @param done what we did, as {@link #decide} answered it
     * @return the parcel with it
     */
    public Tracking with(Decided done) {
        List<Decided> all = new ArrayList<>(decided);
        all.add(done);
        return new Tracking(parcel, all, scans);
    }

    /**
     * How we planned it.
     *
     * @return the plan; empty as long as only others have told of it
     */
    public Optional<Plan> plan() {
        return new Papers(decided).plan();
    }

    /**
     * Who carries it under which waybill.
     *
     * @return what was said last; empty if nothing was
     */
    public Optional<Consignment> consignment() {
        return new Papers(decided).consignment();
    }

    /**
     * Why it is sent.
     *
     * @return the purpose of the plan; empty without one
     */
    public Optional<Purpose> purpose() {
        return plan().map(Plan::purpose);
    }

    /**
     * Which way it goes.
     *
     * @return the direction of the plan; empty without one
     */
    public Optional<Direction> direction() {
        return plan().map(Plan::direction);
    }

    /**
     * Tells whether it is to bring goods to us. So it is with one that nobody has planned: customers send first and tell later.
     *
     * @return false if the plan says that it goes to a customer
     */
    public boolean isReverse() {
        return direction().map(Direction::isReverse).orElse(true);
    }

    /**
     * The goods inside. A parcel may hold goods of many cases, and a case may have many parcels.
     *
     * @return the goods, by case
     */
    public List<Carried> carried() {
        return new Papers(decided).carried();
    }

    /**
     * Tells whether goods of a case are inside.
     *
     * @param caseId the case
     * @return true if some are, as far as we said
     */
    public boolean carries(CaseId caseId) {
        return carried().stream().anyMatch(each -> each.caseId().equals(caseId));
    }

    /**
     * Where it is.
     *
     * @return the status; empty as long as nothing says where
     */
    public Optional<TrackingStatus> status() {
        return Course.of(this).status();
    }

    /**
     * Since when its status is one of some.
     *
     * @param some which ones
     * @return the instant of the event that began it; empty if it is another one, or nothing says where it is
     */
    public Optional<Instant> since(Predicate<TrackingStatus> some) {
        Optional<Instant> begun = Optional.empty();
        for (Step step : Course.of(this).steps()) {
            boolean is = step.after().filter(some).isPresent();
            begun = is ? begun.or(() -> Optional.of(step.at())) : Optional.empty();
        }
        return begun;
    }

    /**
     * When the courier was first seen to have it.
     *
     * @return the instant of the first scan that proves it, expected or not; empty if none does
     */
    public Optional<Instant> firstScan() {
        return Course.of(this).steps().stream()
                .filter(step -> step.event().showsCourier())
                .map(Step::at)
                .findFirst();
    }

    /**
     * When something first happened to it, whatever came after it.
     *
     * @param event what
     * @return the instant; empty if it did not happen, or was corrected
     */
    public Optional<Instant> first(TrackingEvent event) {
        return Course.of(this).steps().stream()
                .filter(step -> step.event() == event)
                .map(Step::at)
                .findFirst();
    }

    /**
     * When its receiver got it.
     *
     * @return the instant of the delivery that holds, also of an empty or damaged parcel; empty if it has not arrived, or went on since
     */
    public Optional<Instant> delivered() {
        return Course.of(this).delivered();
    }

    /**
     * Tells whether the courier does not find it now.
     *
     * @return true for {@link TrackingStatus#LOST}; false again as soon as it is found
     */
    public boolean isLost() {
        return status().filter(status -> status == TrackingStatus.LOST).isPresent();
    }

    /**
     * Tells whether nothing more is expected of the courier.
     *
     * @return true if it has arrived, with its receiver or back at its sender and in whatever condition, or was called off
     */
    public boolean isOver() {
        return Course.of(this).isOver();
    }

    /**
     * Since when nothing has moved, for deadlines.
     *
     * @return the instant of the last event that moved it or showed it where it was thought to be; empty if nothing is known of it, or
     *     nothing more is expected
     */
    public Optional<Instant> quietSince() {
        Course course = Course.of(this);
        return course.isOver() ? Optional.empty() : course.last(Step::moving);
    }

    /**
     * What about it nobody expected.
     *
     * @return unexpected scans and acts that came too late in the order in which they happened, then scans that contradict themselves
     */
    public List<Reason> discrepancies() {
        Stream<Reason> unexpected =
                Course.of(this).steps().stream().map(Step::discrepancy).flatMap(Optional::stream);
        Stream<Reason> contradicted = scans.stream()
                .filter(known -> !known.contradicting().isEmpty())
                .map(known -> Reason.of(TrackingReason.SCAN_CONTRADICTED)
                        .with("parcel", parcel)
                        .with("observation", known.scan().observation())
                        .with("contents", known.contradicting().size() + 1));
        return Stream.concat(unexpected, contradicted).toList();
    }

    /**
     * How it went, event by event.
     *
     * @return where it is, and below it each event in its order, with what about it nobody expected
     */
    public Explanation timeline() {
        Course course = Course.of(this);
        Reason head = Reason.of(TrackingReason.PARCEL_IS)
                .with("parcel", parcel)
                .with("status", course.status().map(TrackingStatus::name).orElse(Step.NOWHERE));
        return new Explanation(head, course.steps().stream().map(Step::told).toList());
    }
}
