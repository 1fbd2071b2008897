package dev.retour.parcel.tracking;

import static dev.retour.parcel.tracking.Trip.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.house.ReferencePage;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.parcel.tracking.TrackingCommand.BookPickup;
import dev.retour.parcel.tracking.TrackingCommand.Cancel;
import dev.retour.parcel.tracking.TrackingCommand.IssueLabel;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.RequestIntercept;
import dev.retour.parcel.tracking.TrackingCommand.StateConsignment;
import dev.retour.parcel.tracking.TrackingCommand.UnlinkCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command on a parcel, and every scan, is tried in every status. */
class EveryParcelCommandTest {

    private static final String HEAD = """
            # Commands on parcels in every status

            What comes of every command on a parcel in every status, and of every scan. The parcel was planned for case A and came to its
            status on the shortest way, unless its title says otherwise. A scan is never refused: one that nobody expected moves the
            parcel all the same, and is told.

            This page is printed by `EveryParcelCommandTest`.
            """;

    /** Each parcel that is tried, by what it is. */
    private static Map<String, Trip> parcels() {
        Map<String, Trip> parcels = new LinkedHashMap<>();
        parcels.put("Nothing is known of the parcel", Trip.unknown());
        for (TrackingStatus status : TrackingStatus.values()) {
            parcels.put("`" + status + "`", Trip.in(status));
        }
        parcels.put(
                "`HANDED_OVER`, and nobody has planned it", Trip.unknown().scan(TrackingEvent.HANDED_OVER, "09:00"));
        return parcels;
    }

    private static TrackingCommand command(TrackingCommand.Kind kind) {
        return switch (kind) {
            case PLAN -> Trip.plan("A");
            case ISSUE_LABEL -> new IssueLabel(Trip.SF);
            case BOOK_PICKUP -> new BookPickup();
            case REQUEST_INTERCEPT -> new RequestIntercept();
            case CANCEL -> new Cancel();
            case STATE_CONSIGNMENT -> new StateConsignment(Trip.SF);
            case LINK_CASE -> new LinkCase(Trip.goods("B"));
            case UNLINK_CASE -> new UnlinkCase(CaseId.of("A"));
        };
    }

    private static boolean isPossible(Trip trip, TrackingCommand.Kind kind) {
        return trip.parcel().decide(command(kind), at("12:00")).kind() == Decision.Kind.ACCEPTED;
    }

    private static String page() {
        return parcels().entrySet().stream()
                .map(each -> section(each.getKey(), each.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String section(String title, Trip trip) {
        List<String> possible = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (TrackingCommand.Kind kind : TrackingCommand.Kind.values()) {
            if (isPossible(trip, kind)) {
                possible.add(row(kind.type(), status(trip.then(command(kind), "12:00"))));
            } else {
                refused.add(
                        row(kind.type(), trip.refusal(command(kind), "12:00").toString()));
            }
        }
        return "\n## " + title + "\n"
                + table("| possible | then the parcel is |\n| --- | --- |\n", possible)
                + table("| refused | since |\n| --- | --- |\n", refused)
                + table("| scan | then the parcel is | told |\n| --- | --- | --- |\n", scans(trip));
    }

    private static String table(String head, List<String> rows) {
        return rows.isEmpty() ? "" : "\n" + head + String.join("", rows);
    }

    private static String row(String what, String comes) {
        return "| `" + what + "` | `" + comes.replace("[", "").replace("]", "") + "` |\n";
    }

    private static List<String> scans(Trip trip) {
        return scans().map(scan -> scan(trip, scan)).toList();
    }

    private static Stream<TrackingEvent> scans() {
        return Stream.of(TrackingEvent.values()).filter(event -> !event.isAct());
    }

    private static String scan(Trip trip, TrackingEvent scan) {
        Trip after = trip.scan(scan, "12:00");
        String told =
                after.discrepancies().stream().map(code -> " `" + code + "`").collect(Collectors.joining());
        return "| `" + scan + "` | `" + status(after) + "` |" + told + " |\n";
    }

    private static String status(Trip trip) {
        return Optional.of(trip.parcel())
                .flatMap(Tracking::status)
                .map(Enum::name)
                .orElse(Step.NOWHERE);
    }

    @Test
    void the_page_shows_what_comes_of_everything_everywhere() throws IOException {
        ReferencePage.check("parcel-commands-by-status.md", page());
    }

    @ParameterizedTest
    @EnumSource(TrackingCommand.Kind.class)
    void every_command_is_possible_somewhere_and_refused_somewhere(TrackingCommand.Kind kind) {
        assertThat(parcels().values().stream().map(trip -> isPossible(trip, kind)))
                .contains(true, false);
    }
}
