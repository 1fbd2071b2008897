package dev.retour.benchmarks.lifecycle;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Suite;
import java.util.List;

/** Decisions on return cases, with nothing stored. */
public final class LifecycleSuite {

    private static final int COMPLAINTS = 1_000;

    private LifecycleSuite() {}

    /**
     * The suite.
     *
     * @return the suite
     */
    public static Suite suite() {
        return suite(COMPLAINTS);
    }

    /** The suite with a number of complaints. */
    static Suite suite(int complaints) {
        return new Suite("lifecycle", List.of(decide(complaints), edge()));
    }

    private static Job decide(int complaints) {
        String title = "a case of 3 lines in 20 steps with one refund, decided and applied to case and order, against"
                + " Spring Statemachine with guards on the same quantities and amounts";
        Contender ours = Contender.ours(() -> new RetourStories(Complaint.samples(complaints)));
        Contender spring = new Contender("spring-statemachine", () -> new SpringStories(Complaint.samples(complaints)));
        return new Job("decide", title, "commands/s", 1, ours, List.of(spring));
    }

    private static Job edge() {
        String title = "the bare check of one legal edge of the authorization, against stateless4j's fire";
        Contender stateless = new Contender("stateless4j", StatelessEdges::new);
        return new Job("edge", title, "edges/s", 1, Contender.ours(RetourEdges::new), List.of(stateless));
    }
}
