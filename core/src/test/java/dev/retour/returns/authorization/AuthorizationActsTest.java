package dev.retour.returns.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.authorization.AuthorizationFact.Move;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act is tried on a unit in every stage, to which acts have led. */
class AuthorizationActsTest {

    private static final LineUnits SHIRT = LineUnits.of(OrderLineId.of("shirt"), 1);

    private static List<AuthorizationAct> way(AuthorizationStatus to) {
        return switch (to) {
            case REQUESTED -> List.of();
            case INFO_REQUIRED -> List.of(AuthorizationAct.REQUEST_INFO);
            case UNDER_REVIEW -> List.of(AuthorizationAct.REVIEW);
            case APPROVED -> List.of(AuthorizationAct.REVIEW, AuthorizationAct.APPROVE);
            case REJECTED -> List.of(AuthorizationAct.REVIEW, AuthorizationAct.REJECT);
            case WITHDRAWN -> List.of(AuthorizationAct.WITHDRAW);
            case EXPIRED -> List.of(AuthorizationAct.EXPIRE);
            case ESCALATED -> List.of(AuthorizationAct.ESCALATE);
            case SENT_BACK -> List.of(AuthorizationAct.APPROVE, AuthorizationAct.HAND_BACK);
        };
    }

    private static Authorization in(AuthorizationStatus status) {
        Authorization now = Authorization.of(List.of(SHIRT));
        for (AuthorizationAct act : way(status)) {
            now = after(now, act, now.decideAll(act, Optional.empty()).orThrow());
        }
        return now;
    }

    private static Authorization after(Authorization now, AuthorizationAct act, List<Move> moves) {
        return now.after(new AuthorizationFact(act, moves, List.of(), List.of()));
    }

    static Stream<Arguments> everything() {
        return Stream.of(AuthorizationStatus.values())
                .flatMap(status -> Stream.of(AuthorizationAct.values())
                        .filter(act -> act != AuthorizationAct.SUBMIT)
                        .map(act -> Arguments.of(status, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_act_does_its_step_or_is_refused(AuthorizationStatus status, AuthorizationAct act) {
        Authorization now = in(status);
        assertThat(now.in(status)).isEqualTo(1);

        Decision<Move> decision = now.decideAll(act, Optional.empty());
        Optional<AuthorizationTransition> step = Authorization.MACHINE.edge(Optional.of(status), act);
        assertThat(decision.kind() == Decision.Kind.ACCEPTED).isEqualTo(step.isPresent());
        step.ifPresent(edge ->
                assertThat(after(now, act, decision.orThrow()).in(edge.to())).isEqualTo(1));
    }
}
