package dev.retour.parcel.tracking;

import static dev.retour.parcel.tracking.Trip.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.freight.Direction;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Moment;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.tracking.TrackingCommand.Cancel;
import dev.retour.parcel.tracking.TrackingCommand.IssueLabel;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import dev.retour.parcel.tracking.TrackingCommand.RequestIntercept;
import dev.retour.parcel.tracking.TrackingCommand.StateConsignment;
import dev.retour.parcel.tracking.TrackingCommand.UnlinkCase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we do may be refused, with every reason. */
class TrackingCommandTest {

    static List<TrackingEvent> acts() {
        return Stream.of(TrackingEvent.values())
                .filter(TrackingEvent::isAct)
                .filter(act -> act != TrackingEvent.PLAN)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void in_every_status_a_command_does_its_step_or_is_refused_with_what_is_possible(TrackingEvent act) {
        for (TrackingStatus status : TrackingStatus.values()) {
            Trip trip = Trip.in(status);
            Decision<Decided> decision = trip.parcel().decide(Trip.command(act), at("12:00"));
            Optional<TrackingTransition> step = Tracking.MACHINE.edge(Optional.of(status), act);

            assertThat(decision.kind() == Decision.Kind.ACCEPTED).isEqualTo(step.isPresent());
            if (step.isPresent()) {
                assertThat(trip.then(Trip.command(act), "12:00").status())
                        .isEqualTo(step.get().to());
            } else {
                isRefused(((Decision.Refused<Decided>) decision).reasons(), act, status);
            }
        }
    }

    private static void isRefused(List<Reason> reasons, TrackingEvent act, TrackingStatus status) {
        boolean away = act == TrackingEvent.CANCEL && status.isWithCourier();
        assertThat(reasons)
                .extracting(Reason::code)
                .containsExactly(away ? TrackingReason.COURIER_HAS_PARCEL : TrackingReason.NOT_IN_THIS_STATE);
        assertThat(reasons.get(0).text(Language.EN))
                .contains("P1", status.name())
                .doesNotContain("?");
        assertThat(reasons.get(0).text(Language.ZH))
                .contains("P1", status.name())
                .doesNotContain("?");
    }

    @ParameterizedTest
    @EnumSource
    void a_parcel_is_planned_once_whatever_became_of_it(TrackingStatus status) {
        assertThat(Trip.in(status).refusal(Trip.plan("B"), "12:00")).containsExactly(TrackingReason.PARCEL_PLANNED);
    }

    @ParameterizedTest
    @EnumSource
    void cases_come_and_go_in_every_status(TrackingStatus status) {
        Trip trip = Trip.in(status);
        Trip linked = trip.then(new LinkCase(Trip.goods("B")), "12:00");
        Trip unlinked = linked.then(new UnlinkCase(CaseId.of("A")), "12:01");

        assertThat(linked.cases()).containsExactly("A", "B");
        assertThat(unlinked.cases()).containsExactly("B");
        assertThat(unlinked.status()).isEqualTo(status);
        assertThat(unlinked.parcel().timeline()).isEqualTo(trip.parcel().timeline());
        assertThat(linked.refusal(new LinkCase(Trip.goods("B")), "12:02")).containsExactly(TrackingReason.CASE_LINKED);
        assertThat(unlinked.refusal(new UnlinkCase(CaseId.of("A")), "12:02"))
                .containsExactly(TrackingReason.CASE_NOT_LINKED);
    }

    @Test
    void nothing_is_done_about_a_parcel_of_which_nothing_is_known() {
        for (TrackingEvent act : acts()) {
            assertThat(Trip.unknown().refusal(Trip.command(act), "12:00"))
                    .containsExactly(TrackingReason.PARCEL_UNKNOWN);
        }
        assertThat(Trip.unknown().refusal(new LinkCase(Trip.goods("A")), "12:00"))
                .containsExactly(TrackingReason.PARCEL_UNKNOWN);
        assertThat(Trip.unknown().parcel().isUnknown()).isTrue();
    }

    @Test
    void every_reason_against_an_intercept_is_told() {
        Plan nameless = new Plan(Optional.empty(), Purpose.RETURN, Direction.CUSTOMER_RETURN, List.of());
        Trip planned = Trip.unknown().then(nameless, "08:00");

        assertThat(planned.refusal(new RequestIntercept(), "09:00"))
                .containsExactly(TrackingReason.NOT_IN_THIS_STATE, TrackingReason.WAYBILL_UNKNOWN);
        assertThat(planned.scan(TrackingEvent.HANDED_OVER, "08:30").refusal(new RequestIntercept(), "09:00"))
                .containsExactly(TrackingReason.WAYBILL_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void who_carries_it_may_be_told_and_corrected_in_every_status(TrackingStatus status) {
        Consignment right = Consignment.of("sf", "SF2");
        Trip corrected = Trip.in(status).then(new StateConsignment(right), "12:00");

        assertThat(corrected.parcel().consignment()).contains(right);
        assertThat(corrected.status()).isEqualTo(status);
        assertThat(corrected.discrepancies()).isEmpty();
        assertThat(Trip.unknown().refusal(new StateConsignment(right), "12:00"))
                .containsExactly(TrackingReason.PARCEL_UNKNOWN);
    }

    @Test
    void a_parcel_whose_waybill_is_told_after_it_was_sent_can_be_stopped() {
        Trip blind = Trip.unknown().scan(TrackingEvent.HANDED_OVER, "08:30");
        Trip told = blind.then(new StateConsignment(Trip.SF), "09:00");

        assertThat(blind.refusal(new RequestIntercept(), "09:00")).containsExactly(TrackingReason.WAYBILL_UNKNOWN);
        assertThat(told.then(new RequestIntercept(), "09:01").status()).isEqualTo(TrackingStatus.INTERCEPT_REQUESTED);
    }

    @Test
    void the_label_says_who_carries_it_whatever_the_plan_said() {
        Consignment other = Consignment.of("yto", "YT1");
        Trip labelled = Trip.planned().then(new IssueLabel(other), "08:01");

        assertThat(Trip.planned().parcel().consignment()).contains(Trip.SF);
        assertThat(labelled.parcel().consignment()).contains(other);
        assertThat(labelled.parcel().purpose()).contains(Purpose.RETURN);
        assertThat(labelled.parcel().direction()).contains(Direction.CUSTOMER_RETURN);
        assertThatIllegalArgumentException().isThrownBy(() -> Consignment.of("", "YT1"));
    }

    @Test
    void what_we_decide_holds_although_the_clock_of_the_courier_is_ahead_of_ours() {
        Trip stopping = Trip.takenAt("10:03").then(new RequestIntercept(), "10:01");

        assertThat(stopping.status()).isEqualTo(TrackingStatus.INTERCEPT_REQUESTED);
        assertThat(stopping.discrepancies()).isEmpty();
        assertThat(stopping.parcel().first(TrackingEvent.REQUEST_INTERCEPT))
                .contains(at("10:03").plus(1, ChronoUnit.MICROS));
    }

    @Test
    void a_note_of_what_is_to_come_does_not_put_off_what_we_do() {
        Trip trip = Trip.takenAt("09:00").scan(TrackingEvent.NOTED, "18:00").then(new RequestIntercept(), "10:00");

        assertThat(trip.parcel().first(TrackingEvent.REQUEST_INTERCEPT)).contains(at("10:00"));
        assertThat(trip.scan(TrackingEvent.DELIVERED, "11:00").discrepancies()).isEmpty();
    }

    @Test
    void a_scan_of_the_last_instant_that_is_kept_is_decided_on_like_any_other() {
        Scan late = Scan.of(Observation.of("sf", "1", Moment.LAST), TrackingEvent.HANDED_OVER);
        Trip stopping = Trip.planned().scan(late).then(new RequestIntercept(), "10:00");

        assertThat(stopping.status()).isEqualTo(TrackingStatus.INTERCEPT_REQUESTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trip.planned().parcel().decide(new Cancel(), Instant.MAX));
    }

    @Test
    void what_we_did_too_late_as_a_late_scan_shows_changes_nothing_and_is_told() {
        Trip cancelled = Trip.planned().then(new Cancel(), "10:00");
        Trip taken = cancelled.scan(TrackingEvent.HANDED_OVER, "09:30");

        assertThat(cancelled.status()).isEqualTo(TrackingStatus.CANCELLED);
        assertThat(taken.status()).isEqualTo(TrackingStatus.HANDED_OVER);
        assertThat(taken.discrepancies()).containsExactly(TrackingReason.ACT_OVERTAKEN);
        assertThat(taken.parcel().discrepancies().get(0).text(Language.EN))
                .isEqualTo(
                        "CANCEL of 2026-03-02T10:00:00Z changed nothing: parcel P1 was HANDED_OVER by then, as was learned later."
                                + " Check whether it cost anything.");
    }
}
