package dev.retour.matching;

import java.util.List;

/**
 * One step of a plan: rows with equal keys form a block, and a block that the cardinality allows is a group.
 *
 * @param name the name of the pass, unique in its plan
 * @param keys the keys that must be equal; a row without one of them takes no part
 * @param cardinality how many rows of each side a group may hold
 */
public record Pass(String name, List<String> keys, Cardinality cardinality) {

    /** Copies the keys. */
    public Pass {
        keys = List.copyOf(keys);
    }

    /**
     * Sets the keys.
     *
     * @param names one key or more, each known to both sides
     * @return a new pass
     */
    public Pass on(String... names) {
        return new Pass(name, List.of(names), cardinality);
    }

    /**
     * Sets the cardinality.
     *
     * @param allowed how many rows of each side a group may hold
     * @return a new pass
     */
    public Pass cardinality(Cardinality allowed) {
        return new Pass(name, keys, allowed);
    }
}
