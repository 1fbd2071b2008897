package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.goods;
import static dev.retour.testkit.desk.Depot.seen;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.PHONE;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.parcel.tracking.TrackingStatus;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Head;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Scans are recorded, whatever they say and whenever they come; commands on parcels happen once. */
class ScanTest {

    private static final CaseId OTHER = CaseId.of("R-2");
    private static final StreamId STREAM = new StreamId("parcel", P1.value());

    private final Depot depot = new Depot();

    private static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(reason -> reason.code().code()).toList();
    }

    @Test
    void scans_of_a_parcel_that_nobody_has_planned_wait_for_it() {
        Noted parked = depot.scan(P1, TrackingEvent.HANDED_OVER, "09:00");
        assertThat(parked).isEqualTo(new Noted(Noted.Outcome.RECORDED, true, List.of()));
        depot.at.capture(ORDER);
        depot.open(ORDER, CASE, 2);

        depot.parcels.planReturn(P1, depot.next(), goods(CASE)).orThrow();

        assertThat(depot.where(P1)).isEqualTo(TrackingStatus.HANDED_OVER);
        assertThat(depot.returnCase(CASE).isShipped()).isTrue();
        assertThat(depot.scan(P1, TrackingEvent.MOVED, "10:00").parked()).isFalse();
        depot.check();
    }

    @Test
    void a_scan_is_repeated_superseded_or_contradicted_but_counts_once() {
        Scan first = seen(TrackingEvent.MOVED, "09:00");
        Scan third = version(3, TrackingEvent.LOST);

        assertThat(outcome(first)).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(outcome(first)).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(outcome(third)).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(outcome(version(2, TrackingEvent.FOUND))).isEqualTo(Noted.Outcome.SUPERSEDED);
        Noted contradicted = depot.parcels.observe(P1, version(3, TrackingEvent.DELIVERED));
        assertThat(contradicted.outcome()).isEqualTo(Noted.Outcome.CONTRADICTED);
        assertThat(contradicted.discrepancies())
                .extracting(reason -> reason.code().code())
                .contains("tracking.SCAN_CONTRADICTED");
        assertThat(depot.at.events(STREAM)).hasSize(3);
        assertThat(depot.parcel(P1).scans()).hasSize(1);
    }

    private Noted.Outcome outcome(Scan scan) {
        return depot.parcels.observe(P1, scan).outcome();
    }

    private static Scan version(long version, TrackingEvent kind) {
        Observation observation = seen(TrackingEvent.MOVED, "09:00").observation();
        return Scan.of(observation.version(version), kind);
    }

    @Test
    void what_nobody_expected_is_told_to_the_caller_and_to_listeners_once() {
        depot.sent(P1);
        depot.heard();
        Noted noted = depot.scan(P1, TrackingEvent.FOUND, "09:00");

        assertThat(noted.discrepancies())
                .extracting(reason -> reason.code().code())
                .containsExactly("tracking.SCAN_UNEXPECTED");
        depot.scan(P1, TrackingEvent.MOVED, "10:00");
        assertThat(depot.heard())
                .extracting(news -> news.type())
                .filteredOn("parcel.discrepancy"::equals)
                .hasSize(1);
    }

    @Test
    void a_command_on_a_parcel_happens_once_and_gets_the_same_answer_for_ever() {
        CommandId command = Fixture.id("plan");
        Reply planned = depot.parcels.planReturn(P1, command);

        assertThat(depot.parcels.planReturn(P1, command)).isEqualTo(planned);
        assertThat(depot.at.events(STREAM)).hasSize(1);
        assertThat(codes(depot.parcels.cancel(P1, command))).containsExactly("desk.COMMAND_ID_REUSED");
        assertThat(codes(depot.parcels.planReturn(P1, Fixture.id("again")))).containsExactly("tracking.PARCEL_PLANNED");
        assertThat(codes(depot.parcels.planReturn(P1, Fixture.id("again"))))
                .as("a refusal is final too, and its code is read back")
                .containsExactly("tracking.PARCEL_PLANNED");
    }

    @Test
    void a_preview_tells_what_a_command_would_do_and_stores_nothing() {
        depot.sent(P1);

        assertThat(depot.parcels.preview(P1, new TrackingCommand.BookPickup()).orThrow())
                .hasSize(1);
        assertThat(depot.where(P1)).isEqualTo(TrackingStatus.LABEL_ISSUED);
    }

    @Test
    void goods_of_a_case_of_another_order_are_refused_with_every_other_reason() {
        depot.at.capture(ORDER);
        depot.open(ORDER, CASE, 2);
        depot.sent(P1);

        assertThat(codes(depot.parcels.planReturn(P1, depot.next(), goods(OrderId.of("O-9"), CASE))))
                .containsExactly("tracking.PARCEL_PLANNED", "return.CASE_OF_OTHER_ORDER");
        assertThat(depot.returnCase(CASE).parcels()).isEmpty();
    }

    @Test
    void personal_values_of_a_scan_stand_in_no_event_and_are_erased_with_the_customer() {
        depot.at.capture(ORDER);
        depot.parcels.observe(
                P1, seen(TrackingEvent.DELIVERED, "09:00", Attributes.none().with("signer", Personal.of(PHONE))));
        depot.parcels.planReturn(P1, depot.next(), goods(CASE)).orThrow();
        String token = depot.parcel(P1)
                .scans()
                .get(0)
                .scan()
                .attributes()
                .find("signer")
                .orElseThrow()
                .text();
        Head head = depot.at.storage.read(SCOPE, reader -> reader.head(STREAM));

        assertThat(depot.at.events(STREAM).toString() + head + depot.at.messages())
                .doesNotContain(PHONE);
        assertThat(depot.shop.personal(token).map(Personal::reveal)).contains(PHONE);
        assertThat(depot.shop.erase(SUBJECT)).isEqualTo(2);
        assertThat(depot.shop.personal(token)).isEmpty();
    }

    /** What a depot has after scans: the parcel, and the cases whose goods are inside. */
    private record End(Tracking parcel, List<ReturnCase> cases) {

        static End of(List<Scan> scans) {
            Depot depot = new Depot();
            depot.at.capture(ORDER);
            depot.open(ORDER, CASE, 2);
            depot.open(ORDER, OTHER, 1);
            depot.sent(P1, goods(CASE, 2), goods(OTHER));
            scans.forEach(scan -> depot.parcels.observe(P1, scan));
            depot.check();
            return new End(depot.parcel(P1), List.of(depot.returnCase(CASE), depot.returnCase(OTHER)));
        }
    }

    private static Scan any(Random random) {
        List<TrackingEvent> kinds =
                Stream.of(TrackingEvent.values()).filter(kind -> !kind.isAct()).toList();
        Observation observation = new Observation(
                "sf",
                "s" + random.nextInt(5),
                1 + random.nextInt(2),
                Depot.time("09:00").plusSeconds(60L * random.nextInt(5)));
        return Scan.of(observation, kinds.get(random.nextInt(kinds.size())));
    }

    @Property(tries = 30)
    void scans_in_any_order_and_as_often_as_they_come_end_in_the_same_parcel_and_the_same_cases(@ForAll long seed) {
        Random random = new Random(seed);
        List<Scan> scans = IntStream.range(0, 7).mapToObj(i -> any(random)).toList();
        List<Scan> others = new ArrayList<>(scans);
        others.addAll(scans.subList(0, 3));
        Collections.shuffle(others, random);

        assertThat(End.of(others)).isEqualTo(End.of(scans));
    }

    @Property(tries = 20)
    void scans_before_the_parcel_and_its_case_are_known_count_as_after(@ForAll long seed) {
        Random random = new Random(seed);
        List<Scan> scans = IntStream.range(0, 5).mapToObj(i -> any(random)).toList();
        Depot early = new Depot();
        scans.forEach(scan -> early.parcels.observe(P1, scan));
        early.parcels.planReturn(P1, early.next(), goods(CASE)).orThrow();
        early.at.capture(ORDER);
        early.open(ORDER, CASE, 2);
        Depot late = new Depot();
        late.at.capture(ORDER);
        late.open(ORDER, CASE, 2);
        late.parcels.planReturn(P1, late.next(), goods(CASE)).orThrow();
        scans.forEach(scan -> late.parcels.observe(P1, scan));

        assertThat(early.parcel(P1)).isEqualTo(late.parcel(P1));
        assertThat(early.returnCase(CASE)).isEqualTo(late.returnCase(CASE));
        assertThat(early.parcels.ofCase(CASE, Optional.empty(), 5)).containsExactly(P1);
    }
}
