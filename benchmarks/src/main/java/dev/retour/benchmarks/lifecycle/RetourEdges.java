package dev.retour.benchmarks.lifecycle;

import dev.retour.benchmarks.Work;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizationTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes along every legal edge of the authorization, one after the other, from a state that is set before. */
final class RetourEdges implements Work<AuthorizationStatus[]> {

    private final List<AuthorizationTransition> edges = edges();
    private Optional<AuthorizationStatus> state = Optional.empty();

    /** Every edge that starts somewhere. */
    static List<AuthorizationTransition> edges() {
        return Stream.of(AuthorizationTransition.values())
                .filter(edge -> edge.from().isPresent())
                .toList();
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public AuthorizationStatus[] run(int input) {
        AuthorizationStatus[] reached = new AuthorizationStatus[edges.size()];
        for (int i = 0; i < reached.length; i++) {
            state = edges.get(i).from();
            go(edges.get(i).command());
            reached[i] = state.orElseThrow();
        }
        return reached;
    }

    private void go(AuthorizationAct act) {
        state = Optional.of(Authorization.MACHINE.edge(state, act).orElseThrow().to());
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
