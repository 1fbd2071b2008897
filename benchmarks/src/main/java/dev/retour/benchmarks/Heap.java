package dev.retour.benchmarks;

import java.util.OptionalInt;

/** Finds the heap that a contender needs. */
interface Heap {

    /**
     * Finds it.
     *
     * @return the smallest {@code -Xmx} in MiB with which it finishes; empty if it does with none that was tried
     * @throws Exception if it cannot be found
     */
    OptionalInt smallest(Suite suite, Job job, Contender contender) throws Exception;
}
