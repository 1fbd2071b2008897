package dev.retour.parcel.tracking;

import static dev.retour.parcel.tracking.Trip.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.tracking.TrackingCommand.BookPickup;
import dev.retour.parcel.tracking.TrackingCommand.Cancel;
import dev.retour.parcel.tracking.TrackingCommand.IssueLabel;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import dev.retour.parcel.tracking.TrackingCommand.RequestIntercept;
import dev.retour.parcel.tracking.TrackingCommand.StateConsignment;
import dev.retour.parcel.tracking.TrackingCommand.UnlinkCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command on a parcel is explained before it is sent, where it is accepted and where it is not. */
class ParcelOutlookTest {

    private static final Carried GOODS =
            Carried.of(OrderId.of("O-B"), CaseId.of("B"), LineUnits.of(OrderLineId.of("mugs"), 2));

    private static TrackingCommand command(TrackingCommand.Kind kind) {
        return switch (kind) {
            case PLAN -> Plan.ofReturn(List.of(GOODS));
            case ISSUE_LABEL -> new IssueLabel(Trip.SF);
            case BOOK_PICKUP -> new BookPickup();
            case REQUEST_INTERCEPT -> new RequestIntercept();
            case CANCEL -> new Cancel();
            case STATE_CONSIGNMENT -> new StateConsignment(Trip.SF);
            case LINK_CASE -> new LinkCase(GOODS);
            case UNLINK_CASE -> new UnlinkCase(CaseId.of("A"));
        };
    }

    private static Trip before(TrackingCommand.Kind kind) {
        return switch (kind) {
            case PLAN -> Trip.unknown();
            case BOOK_PICKUP -> Trip.in(TrackingStatus.LABEL_ISSUED);
            case REQUEST_INTERCEPT -> Trip.takenAt("09:00");
            default -> Trip.planned();
        };
    }

    private static Explanation explain(Trip trip, TrackingCommand.Kind kind) {
        TrackingCommand command = command(kind);
        Tracking before = trip.parcel();
        return ParcelOutlook.of(
                new ParcelCommand(before.parcel(), command), before, before.decide(command, at("12:00")));
    }

    @ParameterizedTest
    @EnumSource(TrackingCommand.Kind.class)
    void an_accepted_command_is_explained_to_where_the_parcel_is_then(TrackingCommand.Kind kind) {
        String then = before(kind).then(command(kind), "12:00").status().name();
        for (Language language : Language.values()) {
            assertThat(explain(before(kind), kind).text(language))
                    .contains(kind.type(), then)
                    .doesNotContain("{", "}", "?");
        }
    }

    @ParameterizedTest
    @EnumSource(TrackingCommand.Kind.class)
    void a_refused_command_is_explained_with_every_reason(TrackingCommand.Kind kind) {
        Trip trip = kind == TrackingCommand.Kind.PLAN ? Trip.planned() : Trip.unknown();
        assertThat(explain(trip, kind).parts())
                .extracting(part -> part.reason().code())
                .isNotEmpty()
                .containsExactlyElementsOf(trip.refusal(command(kind), "12:00"));
    }

    @Test
    void who_carries_it_and_what_is_inside_is_told_before_it_is_planned() {
        assertThat(explain(Trip.unknown(), TrackingCommand.Kind.PLAN).text(Language.EN))
                .isEqualTo("""
                parcel.plan on parcel P1 does this.
                  2 units of line mugs are inside for case B.
                  Then the parcel is PLANNED.""");
        assertThat(explain(Trip.planned(), TrackingCommand.Kind.ISSUE_LABEL).text(Language.EN))
                .contains("It goes with sf under waybill SF1000000001.", "Then the parcel is LABEL_ISSUED.");
    }
}
