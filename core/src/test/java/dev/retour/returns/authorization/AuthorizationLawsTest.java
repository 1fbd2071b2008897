package dev.retour.returns.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units only move along legal steps, and none is lost on the way. */
class AuthorizationLawsTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final OrderLineId SHOES = OrderLineId.of("shoes");

    record Step(AuthorizationAct act, long shirts, long shoes) {
        List<LineUnits> wanted() {
            return Stream.of(units(SHIRTS, shirts), units(SHOES, shoes))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<LineUnits> units(OrderLineId line, long count) {
            return count == 0 ? Optional.empty() : Optional.of(LineUnits.of(line, count));
        }
    }

    private static Authorization asked(long shirts, long shoes) {
        return Authorization.of(List.of(LineUnits.of(SHIRTS, shirts), LineUnits.of(SHOES, shoes)));
    }

    private static Authorization with(Authorization before, AuthorizationAct act, List<LineUnits> wanted) {
        Decision<Move> decision = wanted.isEmpty()
                ? before.decideAll(act, Optional.empty())
                : before.decide(act, Optional.empty(), wanted);
        return decision.kind() == Decision.Kind.REFUSED
                ? before
                : before.after(new AuthorizationFact(act, decision.orThrow(), List.of(), List.of()));
    }

    @Provide
    static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(AuthorizationAct.class),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.longs().between(0, 3))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property
    void what_was_asked_for_is_always_the_sum_of_what_is_pending_decided_and_ended(@ForAll("steps") List<Step> steps) {
        Authorization now = asked(3, 2);
        for (Step step : steps) {
            now = with(now, step.act(), step.wanted());
            assertThat(now.line(SHIRTS).orElseThrow().requested()).isEqualTo(3);
            assertThat(now.line(SHOES).orElseThrow().requested()).isEqualTo(2);
        }
    }

    @Property
    void an_act_on_everything_leaves_nothing_that_it_could_move(@ForAll("steps") List<Step> steps) {
        Authorization now = asked(3, 2);
        for (Step step : steps) {
            now = with(now, step.act(), List.of());
            boolean stays = step.act() == AuthorizationAct.SUBMIT;
            assertThat(stays || now.decideAll(step.act(), Optional.empty()).kind() == Decision.Kind.REFUSED)
                    .isTrue();
        }
    }

    @Test
    void two_of_three_are_approved_and_the_third_is_rejected_appealed_and_decided_by_the_platform() {
        Authorization now = asked(3, 1);
        now = with(now, AuthorizationAct.REVIEW, List.of());
        now = with(now, AuthorizationAct.APPROVE, List.of(LineUnits.of(SHIRTS, 2)));
        now = with(now, AuthorizationAct.REJECT, List.of());
        assertThat(now.in(AuthorizationStatus.APPROVED)).isEqualTo(2);
        assertThat(now.in(AuthorizationStatus.REJECTED)).isEqualTo(2);

        now = with(now, AuthorizationAct.APPEAL, List.of(LineUnits.of(SHIRTS, 1)));
        now = with(now, AuthorizationAct.ESCALATE, List.of(LineUnits.of(SHIRTS, 1)));
        assertThat(now.decideAll(AuthorizationAct.REJECT, Optional.empty()).kind())
                .isEqualTo(Decision.Kind.REFUSED);
        now = with(now, AuthorizationAct.PLATFORM_APPROVE, List.of(LineUnits.of(SHIRTS, 1)));
        assertThat(now.line(SHIRTS).orElseThrow().in(AuthorizationStatus.APPROVED))
                .isEqualTo(3);
        assertThat(now.line(SHOES).orElseThrow().in(AuthorizationStatus.REJECTED))
                .isEqualTo(1);
    }

    @Test
    void every_reason_against_an_act_is_told() {
        Decision<Move> decision = asked(3, 1)
                .decide(
                        AuthorizationAct.APPROVE,
                        Optional.empty(),
                        List.of(
                                LineUnits.of(SHIRTS, 4),
                                LineUnits.of(OrderLineId.of("hat"), 1),
                                LineUnits.of(SHOES, 1),
                                LineUnits.of(SHOES, 1)));

        assertThat(((Decision.Refused<Move>) decision).reasons())
                .extracting(Reason::code)
                .containsExactly(
                        AuthorizationReason.UNITS_NOT_THERE,
                        AuthorizationReason.LINE_NOT_REQUESTED,
                        AuthorizationReason.LINE_TWICE);
    }

    @Test
    void a_deadline_ends_the_units_that_it_is_of_and_leaves_those_under_way() {
        Authorization now = asked(2, 1);
        now = with(now, AuthorizationAct.APPROVE, List.of(LineUnits.of(SHIRTS, 1)));
        now = with(now, AuthorizationAct.REQUEST_INFO, List.of(LineUnits.of(SHIRTS, 1)));
        Decision<Move> ended = now.decideAll(AuthorizationAct.EXPIRE, Optional.of(AuthorizationStatus.INFO_REQUIRED));

        assertThat(ended.orThrow())
                .containsExactly(new Move(SHIRTS, AuthorizationStatus.INFO_REQUIRED, AuthorizationStatus.EXPIRED, 1));
    }

    @Test
    void an_act_on_no_units_does_nothing() {
        assertThat(asked(3, 1)
                        .decide(AuthorizationAct.APPROVE, Optional.empty(), List.of())
                        .kind())
                .isEqualTo(Decision.Kind.REFUSED);
    }

    @Test
    void no_fact_moves_units_on_a_way_that_is_none_or_of_a_line_that_nobody_asked_for() {
        Move back = new Move(SHIRTS, AuthorizationStatus.REJECTED, AuthorizationStatus.APPROVED, 1);
        Move stranger = new Move(OrderLineId.of("hat"), AuthorizationStatus.REQUESTED, AuthorizationStatus.APPROVED, 1);
        AuthorizationFact fact =
                new AuthorizationFact(AuthorizationAct.APPROVE, List.of(stranger), List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthorizationFact(AuthorizationAct.APPROVE, List.of(back), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> asked(3, 1).after(fact));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Authorization.of(List.of(LineUnits.of(SHIRTS, 1), LineUnits.of(SHIRTS, 2))));
    }

    @ParameterizedTest
    @EnumSource(AuthorizationStatus.class)
    void every_stage_is_reached_and_only_units_that_were_sent_back_have_no_way_on(AuthorizationStatus status) {
        assertThat(reached()).contains(status);
        boolean isEnd = status == AuthorizationStatus.SENT_BACK;
        assertThat(Authorization.MACHINE.legal(Optional.of(status)).isEmpty()).isEqualTo(isEnd);
    }

    private static Set<AuthorizationStatus> reached() {
        Set<AuthorizationStatus> reached = EnumSet.noneOf(AuthorizationStatus.class);
        int before = -1;
        while (reached.size() > before) {
            before = reached.size();
            for (AuthorizationTransition edge : Authorization.MACHINE.edges()) {
                if (edge.from().isEmpty() || reached.contains(edge.from().orElseThrow())) {
                    reached.add(edge.to());
                }
            }
        }
        return reached;
    }
}
