package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.BulkItem;
import dev.retour.desk.BulkResult;
import dev.retour.desk.Desk;
import dev.retour.desk.Noted;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.ObservedFact;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.store.Form;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Snapshot;
import dev.retour.store.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one release cannot read and another can, is written to again by the other; the events are the truth. */
class HealingTest {

    private static final Actor CLERK = Actor.of("clerk-7");
    private static final OrderId SECOND = OrderId.of("O-2");
    private static final CaseCommand WITHDRAW = CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.WITHDRAW);

    private final Fixture at = new Fixture();
    private final Releases releases = new Releases(at);

    @BeforeEach
    void capture() {
        at.capture(ORDER);
        at.shop.returns().execute(id("C-1"), open(ORDER, CASE)).orThrow();
    }

    private static CaseCommand open(OrderId order, CaseId caseId) {
        return CaseCommand.Open.builder(order, caseId)
                .lines(List.of(LineUnits.of(SHIRTS, 1)))
                .build();
    }

    /** Reads an event of schema 99 as a delivery that changes nothing. */
    private record Knowing(Form<OrderEvent> form) implements Form<OrderEvent> {
        @Override
        public int schema() {
            return form.schema();
        }

        @Override
        public String write(OrderEvent value) {
            return form.write(value);
        }

        @Override
        public OrderEvent read(int schema, String data) {
            return schema == 99
                    ? new OrderEvent.Recorded(
                            Observation.of("mars", "1", java.time.Instant.EPOCH), "c", Fixture.delivered(1))
                    : form.read(schema, data);
        }
    }

    private void append(OrderId order, String type, int schema, String data, Snapshot state) {
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(Fixture.order(order))).get(Fixture.order(order));
            StoredEvent last = at.events(Fixture.order(order)).get(0);
            NewEvent event = new NewEvent(type, schema, last.event().stamp(), data);
            unit.append(head.stream(), head.version(), List.of(event), state);
            return head;
        });
    }

    /** An event that only some releases can read. */
    private void teleport(OrderId order) {
        append(
                order,
                "order.teleported",
                99,
                "{\"to\":\"mars\"}",
                head(order).snapshot().orElseThrow());
    }

    /** A snapshot that nobody can read, after an event that everybody can. */
    private void spoilSnapshot(OrderId order) {
        NewEvent delivered = at.events(Fixture.order(order)).get(1).event();
        append(order, delivered.type(), delivered.schema(), delivered.data(), new Snapshot(1, "{\"id\":"));
    }

    private Head head(OrderId order) {
        return at.storage.read(SCOPE, reader -> reader.head(Fixture.order(order)));
    }

    private CommandContext context(String command) {
        return new CommandContext(SCOPE, CommandId.of(command), CLERK, at.clock.instant());
    }

    private void close() {
        teleport(ORDER);
        assertThatThrownBy(() -> releases.replaying().execute(context("C-2"), WITHDRAW))
                .isInstanceOf(ReadOnlyException.class);
        assertThat(head(ORDER).unreadable()).isPresent();
    }

    private Desk knowing() {
        return releases.readingOrdersBy(Knowing::new);
    }

    @Test
    void a_release_that_can_read_all_events_reopens_what_another_has_closed() {
        close();

        knowing().execute(context("C-2"), WITHDRAW).orThrow();

        assertThat(head(ORDER).unreadable()).isEmpty();
        assertThat(at.shop.orders().find(ORDER)).as("and all go on").isPresent();
    }

    @Test
    void a_refused_command_reopens_it_too_and_the_state_is_what_the_events_give() {
        close();

        assertThat(knowing()
                        .execute(context("C-3"), open(ORDER, CaseId.of("R-2")))
                        .isAccepted())
                .isTrue();
        close();
        assertThat(knowing()
                        .execute(
                                context("C-4"),
                                CaseCommand.Authorize.all(ORDER, CaseId.of("R-9"), AuthorizationAct.WITHDRAW))
                        .isAccepted())
                .isFalse();
        assertThat(head(ORDER).unreadable()).isEmpty();
        assertThat(head(ORDER).snapshot().orElseThrow().data()).contains("mars");
    }

    @Test
    void an_observation_reopens_it_too() {
        close();
        ObservedFact fact = new ObservedFact(ORDER, at.seen("late"), Fixture.delivered(3));

        assertThat(knowing()
                        .record(new ObservationContext(SCOPE, CLERK, at.clock.instant()), fact)
                        .outcome())
                .isEqualTo(Noted.Outcome.RECORDED);
        assertThat(head(ORDER).unreadable()).isEmpty();
    }

    @Test
    void a_release_that_cannot_read_it_leaves_it_closed() {
        close();

        assertThatThrownBy(() -> at.shop.returns().execute(id("C-2"), WITHDRAW))
                .isInstanceOf(ReadOnlyException.class)
                .hasMessageContaining("store.EVENT_UNREADABLE");
        assertThat(head(ORDER).unreadable()).isPresent();
        assertThat(knowing().preview(context("C-2"), WITHDRAW).kind()).hasToString("ACCEPTED");
        assertThat(head(ORDER).unreadable()).as("a preview writes nothing").isPresent();
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_made_again_from_the_events() {
        spoilSnapshot(ORDER);

        assertThat(at.shop.orders().find(ORDER)).isPresent();
        at.shop.returns().execute(id("C-2"), WITHDRAW).orThrow();
        assertThat(head(ORDER).snapshot().orElseThrow().data()).startsWith("{\"id\":\"O-1\"");
    }

    @Test
    void an_order_without_readable_snapshot_and_events_fails_its_items_and_not_the_job() {
        at.capture(SECOND);
        teleport(ORDER);
        spoilSnapshot(ORDER);
        List<BulkResult> results = new ArrayList<>();

        at.shop
                .bulk("j")
                .run(
                        Stream.of(
                                new BulkItem("a", open(ORDER, CaseId.of("R-2"))),
                                new BulkItem("b", open(SECOND, CaseId.of("R-3")))),
                        results::add);

        assertThat(results)
                .extracting(BulkResult::outcome)
                .containsExactly(BulkResult.Outcome.FAILED, BulkResult.Outcome.ACCEPTED);
        assertThat(head(ORDER).unreadable()).isPresent();
    }
}
