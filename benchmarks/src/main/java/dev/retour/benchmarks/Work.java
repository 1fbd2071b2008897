package dev.retour.benchmarks;

/**
 * What a contender does: the same inputs for all contenders of a job, numbered from 0.
 *
 * <p>All that a contender needs is made before; one run is what is measured. Runs come from several threads at once
 * where the job says so.
 *
 * @param <A> what one run makes
 */
public interface Work<A> extends AutoCloseable {

    /**
     * How many inputs there are.
     *
     * @return a number above 0
     */
    int size();

    /**
     * Handles one input. This is measured.
     *
     * @param input its number
     * @return what was made, such as a quote
     * @throws Exception if it fails; the benchmark then ends
     */
    A run(int input) throws Exception;

    /**
     * Reads from an answer what all contenders must agree on. This is measured too.
     *
     * @param answer the answer of a run
     * @return a value whose text is equal for equal results
     */
    Object result(A answer);

    /**
     * How many units of the job one run handles.
     *
     * @return 1 unless a run is a batch
     */
    default long units() {
        return 1;
    }

    /** Gives back what is held. */
    @Override
    default void close() {}
}
