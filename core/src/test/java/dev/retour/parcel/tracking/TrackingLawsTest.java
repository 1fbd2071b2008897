package dev.retour.parcel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Scans are a set: neither their order nor their repetition matters, and none is refused. */
class TrackingLawsTest {

    private static List<Scan> shuffled(List<Scan> scans, Random random) {
        List<Scan> other = new ArrayList<>(scans);
        other.addAll(scans.subList(0, scans.size() / 2));
        Collections.shuffle(other, random);
        return other;
    }

    @Property
    void any_permutation_of_the_same_scans_and_any_repetition_ends_in_the_same_parcel(@ForAll long seed) {
        Random random = new Random(seed);
        List<Scan> scans = Trip.any(random, 14);
        Tracking straight = Trip.planned().scans(scans).parcel();
        Tracking other = Trip.planned().scans(shuffled(scans, random)).parcel();

        assertThat(other).isEqualTo(straight);
        assertThat(other.timeline()).isEqualTo(straight.timeline());
        assertThat(other.discrepancies()).isEqualTo(straight.discrepancies());
        assertThat(other.quietSince()).isEqualTo(straight.quietSince());
    }

    @Property
    void scans_before_between_and_after_what_we_do_end_in_the_same_parcel(@ForAll long seed) {
        Random random = new Random(seed);
        Trip trip = Trip.planned();
        List<Scan> scans = Trip.any(random, 10);
        for (Scan each : scans) {
            trip = doing(trip.scan(each), random);
        }
        Trip late = new Trip(new Tracking(trip.parcel().parcel(), trip.parcel().decided(), List.of()));

        assertThat(late.scans(shuffled(scans, random)).parcel()).isEqualTo(trip.parcel());
    }

    private static Trip doing(Trip trip, Random random) {
        TrackingCommand command = anyAct(random);
        Instant at = Trip.at("08:30").plusSeconds(random.nextInt(7200));
        Decision<Decided> decision = trip.parcel().decide(command, at);
        return decision.kind() == Decision.Kind.REFUSED
                ? trip
                : new Trip(trip.parcel().with(decision.orThrow().get(0)));
    }

    private static TrackingCommand anyAct(Random random) {
        List<TrackingEvent> acts = TrackingCommandTest.acts();
        return Trip.command(acts.get(random.nextInt(acts.size())));
    }

    @Property
    void what_is_decided_moves_the_parcel_along_its_step_whatever_was_scanned_and_when(@ForAll long seed) {
        Random random = new Random(seed);
        Trip before = Trip.planned().scans(Trip.any(random, random.nextInt(5)));
        TrackingCommand command = anyAct(random);
        Decision<Decided> decision = before.parcel().decide(command, Trip.at("08:30"));
        Optional<TrackingTransition> step = Tracking.MACHINE.edge(
                before.parcel().status(), command.kind().event().orElseThrow());

        assertThat(decision.kind() == Decision.Kind.ACCEPTED).isEqualTo(step.isPresent());
        step.ifPresent(legal -> {
            Tracking after = before.parcel().with(decision.orThrow().get(0));
            assertThat(after.status()).contains(legal.to());
            assertThat(after.discrepancies()).isEqualTo(before.parcel().discrepancies());
        });
    }

    @Property
    void of_each_scan_the_highest_version_holds_and_of_one_version_the_greatest_digest(@ForAll long seed) {
        Random random = new Random(seed);
        List<Scan> scans = Trip.any(random, 14);
        Tracking parcel = Trip.unknown().scans(scans).parcel();

        for (Scan told : scans) {
            KnownScan known = parcel.known(told.observation()).orElseThrow();
            List<Scan> versions = scans.stream()
                    .filter(each -> each.observation().isSame(told.observation()))
                    .toList();
            assertThat(known.scan()).isEqualTo(best(versions));
            assertThat(Trip.digest(known.scan())).isEqualTo(known.content());
            assertThat(known.contradicting()).isEqualTo(losers(versions));
        }
    }

    private static Scan best(List<Scan> versions) {
        Comparator<Scan> order =
                Comparator.comparing((Scan each) -> each.observation().version());
        return versions.stream().max(order.thenComparing(Trip::digest)).orElseThrow();
    }

    private static List<String> losers(List<Scan> versions) {
        Scan best = best(versions);
        return versions.stream()
                .filter(each ->
                        each.observation().version() == best.observation().version())
                .filter(each -> !each.equals(best))
                .map(Trip::digest)
                .distinct()
                .sorted()
                .toList();
    }

    @Property
    void the_answers_never_contradict_each_other(@ForAll long seed) {
        Random random = new Random(seed);
        Trip trip = Trip.planned().scans(Trip.any(random, 8));
        trip = doing(trip, random).scans(Trip.any(random, 3));
        Tracking parcel = trip.parcel();

        assertThat(parcel.quietSince().isEmpty()).isEqualTo(parcel.isOver());
        assertThat(parcel.status().filter(TrackingStatus::isEnd).isEmpty() || parcel.isOver())
                .isTrue();
        assertThat(trip.status() != TrackingStatus.DELIVERED
                        || parcel.delivered().isPresent())
                .isTrue();
        assertThat(parcel.delivered().isEmpty() || parcel.isOver()).isTrue();
        assertThat(parcel.isLost() && parcel.isOver()).isFalse();
        assertThat(parcel.timeline().parts())
                .hasSize(parcel.scans().size() + parcel.decided().size());
    }

    @Property
    void what_is_only_noted_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        Trip trip = Trip.planned().scans(Trip.any(random, 6));
        Observation anyTime = Observation.of("sf", "note", Trip.at("09:00").plusSeconds(random.nextInt(300)));
        Tracking noted = trip.scan(Scan.of(anyTime, TrackingEvent.NOTED)).parcel();

        assertThat(noted.status()).isEqualTo(trip.parcel().status());
        assertThat(noted.quietSince()).isEqualTo(trip.parcel().quietSince());
        assertThat(noted.discrepancies())
                .extracting(Reason::toString)
                .isEqualTo(trip.parcel().discrepancies().stream()
                        .map(Reason::toString)
                        .toList());
    }
}
