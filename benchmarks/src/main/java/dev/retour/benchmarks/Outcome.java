package dev.retour.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the rounds of a job came to.
 *
 * @param job the job
 * @param rounds for each round, the units per second of each contender
 * @param heapMiB the smallest heap with which we finish, in MiB; empty if none was found
 */
record Outcome(Job job, List<Map<String, Double>> rounds, OptionalInt heapMiB) {

    /** Copies the rounds. */
    Outcome {
        rounds = List.copyOf(rounds);
    }

    /** The median of a contender's rounds. */
    double median(String contender) {
        return median(scores(contender));
    }

    /** How often we are as fast as a peer: the median of the ratios of the rounds. */
    double ratio(String peer) {
        return median(rounds.stream()
                .mapToDouble(round -> score(round, Contender.OURS) / score(round, peer))
                .toArray());
    }

    /** From the slowest to the fastest round of a contender, as a share of its median. */
    double spread(String contender) {
        double[] sorted = sorted(scores(contender));
        return (sorted[sorted.length - 1] - sorted[0]) / median(sorted);
    }

    private double[] scores(String contender) {
        return rounds.stream().mapToDouble(round -> score(round, contender)).toArray();
    }

    private static double score(Map<String, Double> round, String contender) {
        return round.getOrDefault(contender, Double.NaN);
    }

    private static double median(double[] values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
