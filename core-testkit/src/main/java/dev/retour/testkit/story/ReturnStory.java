package dev.retour.testkit.story;

import dev.retour.kernel.CaseId;
import dev.retour.order.ObservedFact;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderTerms;
import java.util.List;

/**
 * An order, and what becomes of a return of it.
 *
 * @param kind what it is about
 * @param terms the order
 * @param caseId the case
 * @param steps what happens and what is wanted, in the order of time; the first one captures the order
 */
public record ReturnStory(StoryKind kind, OrderTerms terms, CaseId caseId, List<StoryStep> steps) {

    /** The refund of each story that has one. */
    public static final RefundId REFUND = RefundId.of("F-1");

    /** Copies the list. */
    public ReturnStory {
        steps = List.copyOf(steps);
    }

    /**
     * What happened to the order, for a host that only wants that.
     *
     * @return the facts, in the order of time
     */
    public List<ObservedFact> facts() {
        return steps.stream()
                .filter(StoryStep.Fact.class::isInstance)
                .map(step -> ((StoryStep.Fact) step).fact())
                .toList();
    }
}
