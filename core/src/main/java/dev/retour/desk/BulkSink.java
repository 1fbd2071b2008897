package dev.retour.desk;

/** Takes the results of a job, in the order of its items, after they are stored. */
@FunctionalInterface
public interface BulkSink {

    /**
     * Takes a result. What it throws stops the job; what is stored stays stored.
     *
     * @param result what became of one item
     */
    void accept(BulkResult result);
}
