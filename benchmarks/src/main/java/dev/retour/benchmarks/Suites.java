package dev.retour.benchmarks;

import dev.retour.benchmarks.csv.CsvSuite;
import dev.retour.benchmarks.jdbc.JdbcSuite;
import dev.retour.benchmarks.lifecycle.LifecycleSuite;
import dev.retour.benchmarks.rating.RatingSuite;
import dev.retour.benchmarks.simulator.SimulatorSuite;
import java.util.List;

/**
 * The suites that can be run.
 *
 * @param all the suites, in the order of the list
 */
public record Suites(List<Suite> all) {

    /** Copies the suites. */
    public Suites {
        all = List.copyOf(all);
    }

    /**
     * Those of this module; a new one is added here.
     *
     * @return the suites
     */
    public static Suites known() {
        return new Suites(List.of(
                RatingSuite.suite(),
                CsvSuite.suite(),
                JdbcSuite.suite(),
                LifecycleSuite.suite(),
                SimulatorSuite.suite()));
    }

    /**
     * One of the suites.
     *
     * @param wanted its name
     * @return the suite
     * @throws IllegalArgumentException if there is none
     */
    public Suite suite(String wanted) {
        return all.stream()
                .filter(suite -> suite.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no suite '" + wanted + "'. Try list."));
    }
}
