package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.store.Hash;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.FixedClock;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of stories in memory; the long runs are in the nightly builds. */
class InMemorySimulationTest extends SimulationKit {

    @Override
    public OwnedStorage storage() {
        return InMemoryStorage.of(FixedClock.at("2026-03-01T00:00:00Z"));
    }

    @Test
    void five_thousand_stories() {
        LongStream.range(100, 110).parallel().forEach(seed -> run(seed, 500));
    }

    @Test
    void another_seed_tells_other_stories() {
        assertThat(run(1, 20).hash()).isNotEqualTo(run(2, 20).hash());
    }

    @Test
    void a_seed_gives_one_history_in_every_zone_and_language() {
        assertThat(in("America/New_York", Locale.CHINA)).isEqualTo(in("Asia/Shanghai", Locale.GERMANY));
    }

    private Hash in(String zone, Locale locale) {
        TimeZone before = TimeZone.getDefault();
        Locale spoken = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(locale);
            return run(7, 50).hash();
        } finally {
            TimeZone.setDefault(before);
            Locale.setDefault(spoken);
        }
    }

    @Test
    @Tag("full")
    void fifty_thousand_stories() {
        LongStream.range(1_000, 1_050).parallel().forEach(seed -> run(seed, 1_000));
    }

    @Test
    @Tag("soak")
    void ten_million_commands() {
        long commands = LongStream.range(10_000, 10_200)
                .parallel()
                .map(seed -> run(seed, 1_000).commands())
                .sum();

        assertThat(commands).isGreaterThan(10_000_000);
    }

    private Simulation run(long seed, long stories) {
        Simulation simulation = new Simulation(storage(), seed, 16);
        simulation.run(0, stories);
        return simulation;
    }
}
