package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.P2;
import static dev.retour.testkit.desk.Depot.goods;
import static dev.retour.testkit.desk.Depot.seen;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.BulkItem;
import dev.retour.desk.Desk;
import dev.retour.desk.Noted;
import dev.retour.host.Permission;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.ObservationContext;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingStatus;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Snapshot;
import dev.retour.testkit.desk.Shut.How;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case that cannot be read stops no scan of its parcels, and learns of them once it can be read. */
class ReadOnlyScanTest {

    private static final CaseId OTHER = CaseId.of("R-2");
    private static final Actor CLERK = Actor.of("clerk-7");

    private final Depot depot = new Depot();
    private final Shut shut = new Shut(depot.at);
    private final Desk knowing = shut.knowing();

    @BeforeEach
    void send() {
        depot.at.capture(ORDER);
        depot.open(ORDER, CASE, 1);
        depot.open(ORDER, OTHER, 1);
        depot.sent(P1, goods(CASE), goods(OTHER));
        depot.sent(P2, goods(CASE));
    }

    private CommandContext command() {
        return command("C-1");
    }

    private CommandContext command(String id) {
        return new CommandContext(SCOPE, CommandId.of(id), CLERK, depot.at.clock.instant());
    }

    private ObservationContext observation() {
        return new ObservationContext(SCOPE, CLERK, depot.at.clock.instant());
    }

    private Noted hear(ParcelId parcel, Scan scan) {
        return knowing.parcels().record(observation(), parcel, scan);
    }

    private boolean isShipped() {
        assertThat(shut.head(CASE).unreadable()).as("it is open again").isEmpty();
        return known().isShipped();
    }

    private ReturnCase known() {
        return knowing.returnCase(SCOPE, CASE).orElseThrow();
    }

    private void missed(How how) {
        missed(P1, how);
    }

    private void missed(ParcelId parcel, How how) {
        shut.shut(CASE, how);
        depot.scan(parcel, TrackingEvent.MOVED, "09:00");
        assertThat(shut.head(CASE).unreadable()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_scan_is_recorded_and_told_to_the_cases_that_can_be_read(How how) {
        shut.shut(CASE, how);
        int events = depot.at.events(Fixture.returnCase(CASE)).size();

        Noted noted = depot.scan(P1, TrackingEvent.MOVED, "09:00");

        assertThat(noted.outcome()).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(noted.discrepancies()).anySatisfy(reason -> {
            assertThat(reason.code().code()).isEqualTo("store.AGGREGATE_READ_ONLY");
            assertThat(reason.toString()).contains("return/R-1");
        });
        assertThat(depot.where(P1)).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(depot.returnCase(OTHER).isShipped()).isTrue();
        assertThat(depot.at.events(Fixture.returnCase(CASE))).hasSize(events);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_scan_again_tells_what_was_missed(How how) {
        missed(how);

        assertThat(hear(P1, seen(TrackingEvent.MOVED, "09:00")).outcome()).isEqualTo(Noted.Outcome.REPEATED);

        assertThat(isShipped()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_command_on_the_case_is_decided_with_what_was_missed(How how) {
        missed(how);

        assertThat(knowing.preview(command(), new CaseCommand.Expire(ORDER, CASE))
                        .kind())
                .hasToString("REFUSED");
        knowing.execute(command(), new CaseCommand.Assign(ORDER, CASE, "somebody"))
                .orThrow();

        assertThat(isShipped()).isTrue();
    }

    @Test
    void a_job_is_decided_with_what_was_missed_so_goods_under_way_do_not_expire() {
        missed(How.CLOSED);
        expireInJob();

        assertThat(isShipped()).isTrue();
        assertThat(known().status()).isEqualTo(CaseStatus.IN_TRANSIT);
    }

    private void expireInJob() {
        depot.at.clock.pass(Duration.ofDays(20));
        knowing.bulk(SCOPE, CLERK, "clean-up")
                .run(Stream.of(new BulkItem("R-1", new CaseCommand.Expire(ORDER, CASE))), result -> {});
    }

    @Test
    void a_case_of_which_a_parcel_cannot_be_read_either_stays_closed_for_a_job_too() {
        missed(How.CLOSED);
        shut.shut(P2);
        expireInJob();

        assertThat(shut.head(CASE).unreadable())
                .as("it has not learned what it missed")
                .isPresent();
        assertThatThrownBy(() -> knowing.execute(command(), new CaseCommand.Assign(ORDER, CASE, "somebody")))
                .isInstanceOf(ReadOnlyException.class);
        assertThat(shut.head(CASE).unreadable()).isPresent();
    }

    @Test
    void a_command_that_is_refused_lets_the_case_learn_what_it_missed() {
        missed(How.CLOSED);
        assertThat(knowing.execute(command(), new CaseCommand.Close(ORDER, CASE))
                        .isAccepted())
                .isFalse();
        assertThat(isShipped()).isTrue();
    }

    @Test
    void a_command_that_is_forbidden_does_so_too() {
        missed(How.CLOSED);
        Desk strict = shut.knowing((context, command, about, amount) -> Permission.deny());
        assertThat(strict.execute(command(), new CaseCommand.Assign(ORDER, CASE, "somebody"))
                        .isAccepted())
                .isFalse();
        assertThat(isShipped()).isTrue();
        assertThat(known().owner()).contains("mars");

        missed(P2, How.CLOSED);
        strict.parcels().execute(command("C-2"), new ParcelCommand(P2, new TrackingCommand.BookPickup()));
        assertThat(shut.head(CASE).unreadable()).isEmpty();
    }

    @Test
    void what_was_missed_counts_from_when_it_happened_and_gives_nobody_more_time() {
        missed(How.CLOSED);
        depot.at.clock.pass(Duration.ofDays(3));
        knowing.execute(command(), new CaseCommand.Assign(ORDER, CASE, "somebody"))
                .orThrow();

        assertThat(known().deadline().orElseThrow().at())
                .isEqualTo(depot.returnCase(OTHER).deadline().orElseThrow().at());
    }

    @Test
    void a_job_and_news_of_the_case_come_after_what_was_missed() {
        missed(How.CLOSED);
        knowing.record(
                observation(),
                new ObservedNews(ORDER, CASE, depot.at.seen("survey"), CaseNews.SurveyAnswered.of(5, false, "speed")));
        assertThat(isShipped()).isTrue();
    }

    @Test
    void whoever_opens_a_case_again_for_one_parcel_tells_it_of_the_other() {
        missed(How.CLOSED);

        hear(P2, seen(TrackingEvent.MOVED, "10:00"));

        assertThat(isShipped()).isTrue();
        assertThat(known().parcels())
                .allSatisfy(parcel -> assertThat(parcel.since()).isPresent());
    }

    @Test
    void a_command_on_another_parcel_tells_it_too() {
        missed(How.CLOSED);

        knowing.parcels()
                .execute(command(), new ParcelCommand(P2, new TrackingCommand.BookPickup()))
                .orThrow();

        assertThat(isShipped()).isTrue();
    }

    /** A later release has written its state; it can be read there, and nobody has closed it. */
    @Test
    void a_case_whose_state_is_newer_is_closed_so_that_the_newer_release_looks_at_what_was_missed() {
        depot.at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(Fixture.returnCase(CASE))).get(Fixture.returnCase(CASE));
            NewEvent last = depot.at.events(head.stream()).get(0).event();
            Snapshot newer = new Snapshot(99, head.snapshot().orElseThrow().data());
            unit.append(head.stream(), head.version(), List.of(last), newer);
            return head;
        });

        assertThat(depot.scan(P1, TrackingEvent.MOVED, "09:00").outcome()).isEqualTo(Noted.Outcome.RECORDED);

        assertThat(shut.head(CASE).unreadable()).contains("store.AGGREGATE_READ_ONLY");
    }
}
