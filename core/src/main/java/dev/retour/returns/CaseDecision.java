package dev.retour.returns;

import dev.retour.order.entitlement.Initiated;
import java.util.List;

/**
 * What an accepted command does, to the case and to its order.
 *
 * @param facts what happened to the case, in order
 * @param changes what we initiated on the order, in order
 */
public record CaseDecision(List<CaseFact> facts, List<Initiated> changes) {

    /** Copies the lists. */
    public CaseDecision {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }
}
