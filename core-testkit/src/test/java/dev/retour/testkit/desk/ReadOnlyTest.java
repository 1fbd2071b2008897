package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Desk;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.ObservationContext;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Effects;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this release cannot read it does not write to. */
class ReadOnlyTest {

    private static final CaseCommand OPEN = CaseCommand.Open.builder(ORDER, CASE)
            .lines(List.of(LineUnits.of(SHIRTS, 1)))
            .build();

    private final Fixture at = new Fixture();

    @BeforeEach
    void capture() {
        at.capture(ORDER);
        at.shop.returns().execute(id("C-1"), OPEN).orThrow();
    }

    /** An event as a later release may write it, with a state that this one knows. */
    private void writeNewerEvent(int schemaOfState) {
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(Fixture.order(ORDER))).get(Fixture.order(ORDER));
            NewEvent last = at.events(Fixture.order(ORDER)).get(0).event();
            NewEvent newer = new NewEvent("order.teleported", 99, last.stamp(), "{\"to\":\"mars\"}");
            Snapshot state =
                    new Snapshot(schemaOfState, head.snapshot().orElseThrow().data());
            unit.append(head.stream(), head.version(), List.of(newer), state);
            return head;
        });
    }

    private CommandContext context(String command) {
        return new CommandContext(SCOPE, CommandId.of(command), Actor.of("clerk-7"), at.clock.instant());
    }

    @Test
    void a_release_with_another_form_of_states_reads_the_events() {
        CaseCommand withdraw = CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.WITHDRAW);
        assertThat(new Releases(at).replaying().execute(context("C-2"), withdraw))
                .isEqualTo(Reply.accepted());
        assertThat(new Releases(at)
                        .replaying()
                        .order(SCOPE, ORDER)
                        .orElseThrow()
                        .reservations())
                .isEmpty();
    }

    @Test
    void an_event_that_cannot_be_read_makes_its_aggregate_read_only_and_is_never_skipped() {
        writeNewerEvent(1);
        Desk desk = new Releases(at).replaying();
        CaseCommand withdraw = CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.WITHDRAW);

        assertThatThrownBy(() -> desk.order(SCOPE, ORDER))
                .isInstanceOf(ReadOnlyException.class)
                .hasMessageContaining("order/O-1");
        assertThatThrownBy(() -> desk.preview(context("C-2"), withdraw)).isInstanceOf(ReadOnlyException.class);
        assertThat(head().unreadable()).as("reading writes nothing").isEmpty();
        assertThatThrownBy(() -> desk.execute(context("C-2"), withdraw))
                .isInstanceOf(ReadOnlyException.class)
                .hasMessageContaining("store.EVENT_UNREADABLE");
        assertThat(head().unreadable()).contains("store.EVENT_UNREADABLE");
        assertThatThrownBy(() -> at.shop.returns().execute(id("C-2"), withdraw))
                .as("also for releases that could go on from the state")
                .isInstanceOf(ReadOnlyException.class);
    }

    @Test
    void a_repeated_command_gets_its_first_answer_though_its_aggregate_is_read_only() {
        writeNewerEvent(1);
        Desk desk = new Releases(at).replaying();
        assertThatThrownBy(() ->
                        desk.execute(context("C-2"), CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.WITHDRAW)))
                .isInstanceOf(ReadOnlyException.class);

        assertThat(desk.execute(context("C-1"), OPEN)).isEqualTo(Reply.accepted());
    }

    @Test
    void a_repeated_command_gets_its_first_answer_from_whoever_meets_the_unreadable_event_first() {
        writeNewerEvent(1);

        assertThat(new Releases(at).replaying().execute(context("C-1"), OPEN)).isEqualTo(Reply.accepted());
    }

    @Test
    void an_answer_that_cannot_be_recorded_leaves_its_effect_open() {
        at.shop.returns().refund(ORDER, CASE, id("C-2"), RefundId.of("F-1")).orThrow();
        Effects.Work work = at.storage
                .effects()
                .lease(Set.of(RefundOrder.Action.SUBMIT.kind()), 1, Duration.ofMinutes(1))
                .get(0);
        writeNewerEvent(1);
        ObservationContext context = new ObservationContext(SCOPE, Actor.of("clerk-7"), at.clock.instant());
        RefundAnswer paid = RefundAnswer.of(SettlementAct.SETTLE, at.clock.instant());

        assertThatThrownBy(() -> new Releases(at).replaying().answer(context, at.storage.effects(), work, paid))
                .isInstanceOf(ReadOnlyException.class);
        assertThat(at.storage
                        .effects()
                        .find(SCOPE, work.request().key())
                        .orElseThrow()
                        .state())
                .isEqualTo(Effects.State.LEASED);
    }

    @Test
    void a_state_of_a_later_release_is_not_overwritten() {
        writeNewerEvent(2);
        long version = head().version();

        assertThatThrownBy(() -> at.shop.returns().withdraw(ORDER, CASE, id("C-2")))
                .isInstanceOf(ReadOnlyException.class)
                .hasMessageContaining("schema 2");
        assertThat(head().version()).isEqualTo(version);
        assertThat(head().unreadable()).as("the later release goes on").isEmpty();
    }

    private Head head() {
        return at.storage.read(SCOPE, reader -> reader.head(Fixture.order(ORDER)));
    }
}
