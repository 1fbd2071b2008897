package dev.retour.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Compares the contenders of a job.
 *
 * <p>Every round forks one JVM a contender, one after the other, so that what else the machine does meets all of them;
 * the one who begins is another in each round.
 */
final class Comparison {

    private final Fork fork;
    private final Heap heap;
    private final PrintStream remarks;

    Comparison(Fork fork, Heap heap, PrintStream remarks) {
        this.fork = fork;
        this.heap = heap;
        this.remarks = remarks;
    }

    /**
     * Checks that the contenders agree and times them.
     *
     * @throws DisagreementException if their results differ
     */
    Outcome of(Suite suite, Job job, int rounds, int seconds) throws Exception {
        remarks.println(job.name() + ": all agree, digest " + Agreement.of(job));
        List<Map<String, Double>> scores = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            scores.add(round(suite, job, round, seconds));
        }
        OptionalInt mebibytes = heap.smallest(suite, job, job.ours());
        remarks.println(job.name() + ": "
                + (mebibytes.isPresent() ? "we finish with -Xmx" + mebibytes.getAsInt() + "m" : "no heap was found"));
        return new Outcome(job, scores, mebibytes);
    }

    private Map<String, Double> round(Suite suite, Job job, int round, int seconds) throws Exception {
        List<Contender> order = job.contenders();
        Collections.rotate(order, -round);
        Map<String, Double> scores = new HashMap<>();
        for (Contender contender : order) {
            double score = fork.run(suite, job, contender, seconds);
            scores.put(contender.name(), score);
            remarks.printf(
                    Locale.ROOT,
                    "%s: round %d, %s %,.0f %s%n",
                    job.name(),
                    round + 1,
                    contender.name(),
                    score,
                    job.unit());
        }
        return scores;
    }
}
