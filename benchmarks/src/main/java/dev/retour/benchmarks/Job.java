package dev.retour.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One question that a suite answers.
 *
 * @param name its name, unique in the suite
 * @param title what is compared, in one line
 * @param unit what is counted, such as {@code quotes/s}
 * @param threads how many threads run the work at once
 * @param ours the library
 * @param peers what a user would write or pick instead
 */
public record Job(String name, String title, String unit, int threads, Contender ours, List<Contender> peers) {

    /** Copies the peers. */
    public Job {
        peers = List.copyOf(peers);
    }

    /**
     * All who take part.
     *
     * @return the library, then the peers
     */
    public List<Contender> contenders() {
        List<Contender> all = new ArrayList<>(List.of(ours));
        all.addAll(peers);
        return all;
    }

    /**
     * One who takes part.
     *
     * @param wanted its name
     * @return the contender
     * @throws IllegalArgumentException if there is none
     */
    public Contender contender(String wanted) {
        return contenders().stream()
                .filter(contender -> contender.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Job " + name + " has no contender " + wanted + "."));
    }
}
