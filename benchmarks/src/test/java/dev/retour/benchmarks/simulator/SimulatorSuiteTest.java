package dev.retour.benchmarks.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.benchmarks.Work;
import dev.retour.testkit.simulation.Simulation;
import org.junit.jupiter.api.Test;

class SimulatorSuiteTest {

    private static final int STORIES = 3;

    @Test
    void each_seed_tells_its_own_story_and_the_same_one_again() {
        SeededStories stories = new SeededStories(2, STORIES);

        assertThat(told(stories, 0)).isEqualTo(told(stories, 0)).isNotEqualTo(told(stories, 1));
    }

    @Test
    void what_is_counted_are_commands_and_not_stories() {
        SeededStories stories = new SeededStories(2, STORIES);
        long both = stories.run(0).commands() + stories.run(1).commands();

        assertThat(stories.units()).isEqualTo(both / 2).isGreaterThan(STORIES);
    }

    private static Object told(Work<Simulation> stories, int seed) {
        try {
            return stories.result(stories.run(seed));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
