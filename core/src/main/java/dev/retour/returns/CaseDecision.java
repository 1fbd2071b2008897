package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.order.entitlement.Initiated;
import java.util.List;

/**
 * What an accepted command does, to the case and to its order.
 *
 * @param events what happens to the case, in order
 * @param changes what we initiate on the order, in order
 * @param unmet what the world has decided and the order cannot give any more
 * @param after the case after all of it
 */
public record CaseDecision(List<CaseEvent> events, List<Initiated> changes, List<Reason> unmet, ReturnCase after) {

    /** Copies the lists. */
    public CaseDecision {
        events = List.copyOf(events);
        changes = List.copyOf(changes);
        unmet = List.copyOf(unmet);
    }
}
