package dev.retour.benchmarks.lifecycle;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.retour.benchmarks.Work;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizationTransition;
import java.util.Arrays;
import java.util.List;

/** Fires every legal edge of the authorization on one machine of stateless4j, whose state is kept outside and set before. */
final class StatelessEdges implements Work<AuthorizationStatus[]> {

    private final List<AuthorizationTransition> edges = RetourEdges.edges();
    private final List<AuthorizationStatus> froms =
            edges.stream().map(edge -> edge.from().orElseThrow()).toList();
    private final StateMachine<AuthorizationStatus, AuthorizationAct> machine;
    private AuthorizationStatus state = AuthorizationStatus.REQUESTED;

    StatelessEdges() {
        StateMachineConfig<AuthorizationStatus, AuthorizationAct> config = new StateMachineConfig<>();
        edges.forEach(edge -> config.configure(edge.from().orElseThrow()).permit(edge.command(), edge.to()));
        this.machine = new StateMachine<>(state, () -> state, now -> state = now, config);
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public AuthorizationStatus[] run(int input) {
        AuthorizationStatus[] reached = new AuthorizationStatus[edges.size()];
        for (int i = 0; i < reached.length; i++) {
            state = froms.get(i);
            machine.fire(edges.get(i).command());
            reached[i] = state;
        }
        return reached;
    }

    @Override
    public Object result(AuthorizationStatus[] reached) {
        return Arrays.asList(reached);
    }

    @Override
    public long units() {
        return edges.size();
    }
}
