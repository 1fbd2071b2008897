package dev.retour.benchmarks.jdbc;

import dev.retour.benchmarks.Contender;
import dev.retour.benchmarks.Job;
import dev.retour.benchmarks.Suite;
import java.util.List;

/**
 * Commands through the front door, against JDBC written by hand that reads and writes the same rows but decides nothing.
 *
 * <p>Each contender has a PostgreSQL of its own, whose commits wait for the disk.
 */
public final class JdbcSuite {

    private static final int ORDERS = 2_000;
    private static final int BATCH = 1_000;
    private static final String UNIT = "commands/s";

    private JdbcSuite() {}

    /**
     * The suite.
     *
     * @return the suite
     */
    public static Suite suite() {
        return new Suite(
                "jdbc",
                List.of(
                        single("commit-1", "cases opened on many orders, one a commit", 1, Plan.spread(ORDERS)),
                        single("commit-4", "cases opened on many orders, one a commit", 4, Plan.spread(ORDERS)),
                        batch(BATCH, Plan.spread(ORDERS)),
                        single(
                                "hot-order",
                                "cases opened by all threads on one order at a time",
                                4,
                                Plan.hot(ORDERS))));
    }

    /** A job of one command a commit. */
    static Job single(String name, String title, int threads, Plan plan) {
        Contender ours = Contender.ours(() -> new RetourCommits(plan));
        return new Job(name, title, UNIT, threads, ours, List.of(new Contender("jdbc", () -> new HandCommits(plan))));
    }

    /** A job of many commands a commit. */
    static Job batch(int size, Plan plan) {
        Contender ours = Contender.ours(() -> new RetourBatches(plan, size));
        Contender peer = new Contender("jdbc", () -> new HandBatches(plan, size));
        return new Job("batch-" + size, "cases opened in one commit", UNIT, 1, ours, List.of(peer));
    }
}
