package dev.retour.testkit.simulation;

import dev.retour.host.Authorizer;
import dev.retour.host.Permission;
import dev.retour.host.RetourObserver;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.ObservationContext;
import dev.retour.testkit.Canaries;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The part of a host that is asked and told. It is told of no person; and as an observer it always fails, with the words
 * of the host, which are not ours to pass on.
 *
 * @param canaries what it must not be told
 */
record Bystander(Canaries canaries) implements Authorizer, RetourObserver {

    /** A failure of the host that tells everything. */
    private static final class Gossip extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gossip(Canaries canaries) {
            super(canaries.planted().values().values().iterator().next().text(), null, false, false);
        }
    }

    @Override
    public Permission check(CommandContext context, String command, String resource, Optional<Money> amount) {
        canaries.assertNoneIn(List.of(context, command, resource, amount));
        return Permission.allow();
    }

    @Override
    public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
        canaries.assertNoneIn(List.of(context, command, outcome, took));
        throw new Gossip(canaries);
    }

    @Override
    public void recorded(ObservationContext context, String observation, Outcome outcome, Duration took) {
        canaries.assertNoneIn(List.of(context, observation, outcome, took));
        throw new Gossip(canaries);
    }
}
