package dev.retour.benchmarks.lifecycle;

import dev.retour.benchmarks.Work;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizationTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks every legal edge of the authorization up, one after the other. */
final class RetourEdges implements Work<AuthorizationStatus[]> {

    private final List<AuthorizationTransition> edges = edges();

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
            reached[i] = to(edges.get(i).from(), edges.get(i));
        }
        return reached;
    }

    private static AuthorizationStatus to(Optional<AuthorizationStatus> from, AuthorizationTransition edge) {
        return Authorization.MACHINE.edge(from, edge.command()).orElseThrow().to();
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
