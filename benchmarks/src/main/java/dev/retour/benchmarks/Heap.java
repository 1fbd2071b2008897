package dev.retour.benchmarks;

/** Finds the heap that a contender needs. */
interface Heap {

    /**
     * Finds it.
     *
     * @return the smallest {@code -Xmx} in MiB with which it finishes
     * @throws Exception if it cannot be found
     */
    int smallest(Suite suite, Job job, Contender contender) throws Exception;
}
