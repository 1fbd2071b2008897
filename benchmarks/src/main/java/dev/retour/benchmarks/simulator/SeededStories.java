package dev.retour.benchmarks.simulator;

import dev.retour.benchmarks.Work;
import dev.retour.store.InMemoryStorage;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.simulation.Simulation;
import java.util.stream.IntStream;

/** Stories of a few seeds, each seed on an empty storage. */
final class SeededStories implements Work<Simulation> {

    private static final int STEPS = 16;

    private final int seeds;
    private final int stories;

    SeededStories(int seeds, int stories) {
        this.seeds = seeds;
        this.stories = stories;
    }

    @Override
    public int size() {
        return seeds;
    }

    @Override
    public Simulation run(int input) {
        Simulation simulation = new Simulation(InMemoryStorage.of(FixedClock.at("2026-03-01T00:00:00Z")), input, STEPS);
        simulation.run(0, stories);
        return simulation;
    }

    @Override
    public Object result(Simulation simulation) {
        return simulation.hash() + " after " + simulation.commands();
    }

    /** How many commands a seed sends on average, so that the rate holds when all seeds were run equally often. */
    @Override
    public long units() {
        return IntStream.range(0, seeds).mapToLong(seed -> run(seed).commands()).sum() / seeds;
    }
}
