package dev.retour.benchmarks;

import java.util.function.Supplier;

/**
 * One of those that are compared.
 *
 * @param name its name in the output
 * @param work makes its work with all inputs; asked once in each JVM
 */
public record Contender(String name, Supplier<Work<?>> work) {

    /** The name of the library itself. */
    public static final String OURS = "ours";

    /**
     * The library itself.
     *
     * @param work makes its work
     * @return the contender
     */
    public static Contender ours(Supplier<Work<?>> work) {
        return new Contender(OURS, work);
    }
}
