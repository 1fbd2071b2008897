package dev.retour.parcel.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status is reached, every status that is no end has a way to one, and every step is what happens. */
class TrackingStepsTest {

    @ParameterizedTest
    @EnumSource
    void every_step_leads_where_it_says_and_nobody_wonders(TrackingTransition step) {
        Trip before = step.from().map(Trip::in).orElseGet(Trip::unknown);
        Trip after = before.happens(step.command());

        assertThat(after.status()).isEqualTo(step.to());
        assertThat(after.discrepancies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_status_is_reached_and_leads_to_an_end(TrackingStatus status) {
        assertThat(Trip.in(status).status()).isEqualTo(status);
        assertThat(from(status)).anyMatch(TrackingStatus::isEnd);
    }

    @ParameterizedTest
    @EnumSource
    void only_ends_have_no_way_on_and_from_an_end_only_what_its_holder_finds_leads_on(TrackingStatus status) {
        List<TrackingTransition> on = Tracking.MACHINE.edges().stream()
                .filter(step -> step.from().equals(Optional.of(status)) && step.to() != status)
                .toList();

        assertThat(status.isEnd() || !on.isEmpty()).isTrue();
        if (status.isEnd()) {
            assertThat(on)
                    .extracting(TrackingTransition::command)
                    .isSubsetOf(TrackingEvent.EMPTY_FOUND, TrackingEvent.DAMAGED, TrackingEvent.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_event_is_expected_somewhere_but_what_is_only_noted(TrackingEvent event) {
        assertThat(Tracking.MACHINE.edges().stream().anyMatch(step -> step.command() == event))
                .isEqualTo(event != TrackingEvent.NOTED);
    }

    static List<TrackingEvent> scans() {
        return Stream.of(TrackingEvent.values()).filter(event -> !event.isAct()).toList();
    }

    @ParameterizedTest
    @MethodSource("scans")
    void a_scan_that_nobody_expects_moves_the_parcel_to_its_place_and_is_told(TrackingEvent event) {
        for (TrackingStatus status : TrackingStatus.values()) {
            Trip after = Trip.in(status).happens(event);
            if (isExpected(status, event)) {
                assertThat(after.discrepancies()).isEmpty();
            } else {
                assertThat(after.status()).isEqualTo(event.place().orElse(status));
                isTold(after, status, event);
            }
        }
    }

    private static boolean isExpected(TrackingStatus status, TrackingEvent event) {
        return Tracking.MACHINE.edge(Optional.of(status), event).isPresent()
                || event.place().equals(Optional.of(status))
                || event == TrackingEvent.NOTED
                || (event == TrackingEvent.HANDED_OVER && status.isWithCourier())
                || (event == TrackingEvent.DELIVERED && status == TrackingStatus.EMPTY_PARCEL);
    }

    private static void isTold(Trip trip, TrackingStatus from, TrackingEvent event) {
        assertThat(trip.discrepancies())
                .containsExactly(from.isEnd() ? TrackingReason.SCAN_AFTER_END : TrackingReason.SCAN_UNEXPECTED);
        Reason told = trip.parcel().discrepancies().get(0);
        assertThat(told.text(Language.EN))
                .contains(event.name(), from.name(), trip.status().name())
                .doesNotContain("?");
    }

    @Test
    void what_we_do_is_no_scan() {
        Stream.of(TrackingEvent.values())
                .filter(TrackingEvent::isAct)
                .forEach(act -> assertThatIllegalArgumentException().isThrownBy(() -> Trip.seen("1", act, "10:00")));
    }

    private static Set<TrackingStatus> from(TrackingStatus start) {
        Set<TrackingStatus> reached = EnumSet.of(start);
        int before = 0;
        while (reached.size() > before) {
            before = reached.size();
            for (TrackingTransition step : Tracking.MACHINE.edges()) {
                if (step.from().filter(reached::contains).isPresent()) {
                    reached.add(step.to());
                }
            }
        }
        return reached;
    }
}
