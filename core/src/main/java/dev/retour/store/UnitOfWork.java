package dev.retour.store;

/**
 * Work on what is stored. It may run more than once, so it must change nothing but the unit.
 *
 * @param <T> what it gives back
 */
@FunctionalInterface
public interface UnitOfWork<T> {

    /**
     * Does the work.
     *
     * @param unit what to read and write with
     * @return the outcome
     */
    T run(Unit unit);
}
