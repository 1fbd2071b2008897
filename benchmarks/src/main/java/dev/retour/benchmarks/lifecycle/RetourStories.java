package dev.retour.benchmarks.lifecycle;

import dev.retour.benchmarks.Work;
import dev.retour.benchmarks.lifecycle.RetourScript.Step;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Order;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.CaseRules;
import dev.retour.returns.Decider;
import java.util.List;
import java.util.Optional;

/** Decides on every step, and lets happen to the case and to the order what was decided, as a host does that keeps both in memory. */
final class RetourStories implements Work<RetourStory> {

    private final CaseRules rules = RetourShop.rules();
    private final List<Order> orders;
    private final List<List<Step>> scripts;

    RetourStories(List<Complaint> complaints) {
        this.orders = complaints.stream()
                .map(RetourScript::new)
                .map(RetourScript::order)
                .toList();
        this.scripts = complaints.stream()
                .map(RetourScript::new)
                .map(RetourScript::steps)
                .toList();
    }

    @Override
    public int size() {
        return scripts.size();
    }

    @Override
    public RetourStory run(int input) {
        RetourStory story = new RetourStory(orders.get(input), Optional.empty());
        for (Step step : scripts.get(input)) {
            story = after(story, decide(step, story));
        }
        return story;
    }

    private CaseDecision decide(Step step, RetourStory story) {
        Decider decider = new Decider(step.at(), rules);
        return step.command().isPresent()
                ? decider.decide(step.command().get(), story.order(), story.known())
                        .orThrow()
                        .get(0)
                : decider.hear(
                        step.told().orElseThrow(), story.order(), story.known().orElseThrow());
    }

    private static RetourStory after(RetourStory story, CaseDecision decision) {
        Order order = story.order();
        for (Initiated change : decision.changes()) {
            order = order.with(change);
        }
        return new RetourStory(order, Optional.of(decision.after()));
    }

    @Override
    public Object result(RetourStory story) {
        return story;
    }

    @Override
    public long units() {
        return scripts.get(0).size();
    }
}
