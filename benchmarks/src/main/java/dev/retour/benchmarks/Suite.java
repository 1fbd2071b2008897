package dev.retour.benchmarks;

import java.util.List;

/**
 * The jobs of one area of the library.
 *
 * @param name its name on the command line
 * @param jobs its jobs, in the order in which they run
 */
public record Suite(String name, List<Job> jobs) {

    /** Copies the jobs. */
    public Suite {
        jobs = List.copyOf(jobs);
    }

    /**
     * One of the jobs.
     *
     * @param wanted its name
     * @return the job
     * @throws IllegalArgumentException if there is none
     */
    public Job job(String wanted) {
        return jobs.stream()
                .filter(job -> job.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Suite " + name + " has no job " + wanted + "."));
    }
}
