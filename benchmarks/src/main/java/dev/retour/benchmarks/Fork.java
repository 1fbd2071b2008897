package dev.retour.benchmarks;

/** Times one contender in a JVM of its own. */
interface Fork {

    /**
     * Runs a contender.
     *
     * @param seconds how long to warm up, and then how long to measure
     * @return units per second
     * @throws Exception if the fork fails
     */
    double run(Suite suite, Job job, Contender contender, int seconds) throws Exception;
}
