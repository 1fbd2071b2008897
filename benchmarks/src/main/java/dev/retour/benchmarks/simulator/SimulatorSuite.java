package dev.retour.benchmarks.simulator;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Suite;
import java.util.List;

/** Whole stories of the simulator, with all that they check. */
public final class SimulatorSuite {

    private static final int SEEDS = 8;
    private static final int STORIES = 100;

    private SimulatorSuite() {}

    /**
     * The suite.
     *
     * @return the suite
     */
    public static Suite suite() {
        return suite(SEEDS, STORIES);
    }

    /** The suite with a number of seeds, and of stories of each. */
    static Suite suite(int seeds, int stories) {
        String title =
                "commands and observations of seeded stories in memory, each answer compared with a model and each"
                        + " history proved";
        Contender ours = Contender.ours(() -> new SeededStories(seeds, stories));
        return new Suite("simulator", List.of(new Job("stories", title, "commands/s", 2, ours, List.of())));
    }
}
