package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.P2;
import static dev.retour.testkit.desk.Depot.SF;
import static dev.retour.testkit.desk.Depot.goods;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Reply;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Consignment;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingCommand.Kind;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.testkit.desk.Shut.How;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A parcel with goods of a case that cannot be read: no command on it is acknowledged that is not carried out. */
class ReadOnlyCaseTest {

    private static final CaseId OTHER = CaseId.of("R-2");
    private static final Consignment YTO = Consignment.of("yto", "YT1");

    private final Depot depot = new Depot();
    private final Shut shut = new Shut(depot.at);

    @BeforeEach
    void send() {
        depot.at.capture(ORDER);
        depot.open(ORDER, CASE, 1);
        depot.open(ORDER, OTHER, 1);
        depot.sent(P1, goods(CASE));
    }

    private static ParcelCommand command(Kind kind) {
        TrackingCommand act = switch (kind) {
            case PLAN -> TrackingCommand.Plan.ofReturn(List.of(goods(CASE)));
            case ISSUE_LABEL -> new TrackingCommand.IssueLabel(YTO);
            case BOOK_PICKUP -> new TrackingCommand.BookPickup();
            case REQUEST_INTERCEPT -> new TrackingCommand.RequestIntercept();
            case CANCEL -> new TrackingCommand.Cancel();
            case STATE_CONSIGNMENT -> new TrackingCommand.StateConsignment(SF);
            case LINK_CASE -> new TrackingCommand.LinkCase(goods(OTHER));
            case UNLINK_CASE -> new TrackingCommand.UnlinkCase(CASE);
        };
        return new ParcelCommand(parcel(kind), act);
    }

    /** What is planned or gets its first waybill is another parcel. */
    private static ParcelId parcel(Kind kind) {
        return kind == Kind.PLAN || kind == Kind.ISSUE_LABEL ? P2 : P1;
    }

    /** Brings a parcel to where a command is possible. */
    private void prepare(Kind kind) {
        switch (kind) {
            case ISSUE_LABEL ->
                depot.parcels.planReturn(P2, depot.next(), goods(CASE)).orThrow();
            case REQUEST_INTERCEPT -> depot.scan(P1, TrackingEvent.MOVED, "09:00");
            default -> {}
        }
    }

    private Reply execute(ParcelCommand command) {
        return depot.parcels.execute(id("C-1"), command.parcel(), command.act());
    }

    private List<StoredEvent> events(Kind kind) {
        return depot.at.events(new StreamId("parcel", parcel(kind).value()));
    }

    static Stream<Arguments> all() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(How.values()).map(how -> Arguments.of(kind, how)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_command_that_a_read_only_case_cannot_follow_is_neither_acknowledged_nor_carried_out(Kind kind, How how) {
        prepare(kind);
        shut.shut(CASE, how);
        List<StoredEvent> before = events(kind);

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> execute(command(kind)))
                    .isInstanceOf(ReadOnlyException.class)
                    .hasMessageContaining("return/R-1");
        }

        assertThat(events(kind)).isEqualTo(before);
        assertThat(shut.head(CASE).unreadable()).contains("store.EVENT_UNREADABLE");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_preview_tells_that_a_case_cannot_follow(Kind kind, How how) {
        prepare(kind);
        shut.shut(CASE, how);

        assertThatThrownBy(
                        () -> depot.parcels.preview(parcel(kind), command(kind).act()))
                .isInstanceOf(ReadOnlyException.class)
                .hasMessageContaining("return/R-1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_same_command_is_carried_out_once_its_case_can_be_read(Kind kind) {
        prepare(kind);
        shut.shut(CASE, How.CLOSED);
        assertThatThrownBy(() -> execute(command(kind))).isInstanceOf(ReadOnlyException.class);
        List<StoredEvent> before = events(kind);

        CommandContext context =
                new CommandContext(SCOPE, CommandId.of("C-1"), Actor.of("clerk-7"), depot.at.clock.instant());
        assertThat(shut.knowing().parcels().execute(context, command(kind))).isEqualTo(Reply.accepted());

        assertThat(events(kind)).hasSize(before.size() + 1);
        assertThat(shut.head(CASE).unreadable()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_repeated_command_gets_its_first_answer_though_a_case_has_become_read_only(Kind kind, How how) {
        prepare(kind);
        Reply first = execute(command(kind));
        assertThat(first).isEqualTo(Reply.accepted());
        shut.shut(CASE, how);
        List<StoredEvent> before = events(kind);

        assertThat(execute(command(kind))).isEqualTo(first);
        assertThat(events(kind)).isEqualTo(before);
    }
}
