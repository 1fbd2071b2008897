package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Hash;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.FixedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Stories of shops against a storage and an independent model. Extend it with JUnit 5, and fill in the hook. A failure
 * names its seed; add it to the list {@code seeds.txt}, which every run tries too.
 */
public abstract class SimulationKit {

    private static final int STEPS = 16;

    /** For the kits of storage authors. */
    protected SimulationKit() {}

    /**
     * The storage to be tested.
     *
     * @return a storage that is empty when a test begins
     */
    public abstract OwnedStorage storage();

    /**
     * Storages among which the stories are shared out, to be told side by side.
     *
     * @return {@link #storage} alone, unless overridden; each is empty when a test begins, and they share no queue
     */
    public List<OwnedStorage> storages() {
        return List.of(storage());
    }

    /**
     * How many stories are told.
     *
     * @return 100, unless overridden
     */
    public long stories() {
        return 100;
    }

    /**
     * What the stories are drawn from.
     *
     * @return always the same, unless overridden
     */
    public long seed() {
        return 20_260_301;
    }

    /** Every story ends as the model says, and as in memory. */
    @Test
    public void every_story_ends_as_the_model_says_and_as_in_memory() {
        List<OwnedStorage> storages = storages();
        int parts = storages.size();
        CompletableFuture<List<Hash>> expected = CompletableFuture.supplyAsync(
                () -> hashes(IntStream.range(0, parts), part -> hash(memory(), part, parts)));
        IntStream sideBySide = IntStream.range(0, parts).parallel();
        assertThat(hashes(sideBySide, part -> hash(storages.get(part), part, parts)))
                .isEqualTo(expected.join());
    }

    private static OwnedStorage memory() {
        return InMemoryStorage.of(FixedClock.at("2026-03-01T00:00:00Z"));
    }

    private static List<Hash> hashes(IntStream parts, IntFunction<Hash> of) {
        return parts.mapToObj(of).toList();
    }

    /** Tells the stories of one part. */
    private Hash hash(OwnedStorage storage, int part, int parts) {
        Simulation simulation = new Simulation(storage, seed(), STEPS);
        long from = stories() * part / parts;
        simulation.run(from, stories() * (part + 1) / parts - from);
        return simulation.hash();
    }

    /** Stories that once failed do not fail again. */
    @Test
    public void stories_that_once_failed_do_not_fail_again() {
        OwnedStorage storage = storage();
        for (long[] each : regressions()) {
            new Simulation(storage, each[0], (int) each[2]).run(each[1], 1);
        }
    }

    /** Seed, story and steps of each line that is no remark. */
    private static List<long[]> regressions() {
        try (InputStream list = Objects.requireNonNull(SimulationKit.class.getResourceAsStream("seeds.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SimulationKit::numbers)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] numbers(String line) {
        String[] words = line.strip().split(" ", -1);
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])};
    }
}
