package dev.retour.kernel;

import java.util.Optional;

/**
 * One legal edge of a state machine: an enum lists them all.
 *
 * @param <S> the states
 * @param <C> the commands
 */
public interface Transition<S extends Enum<S>, C extends Enum<C>> {

    /**
     * Where the edge starts.
     *
     * @return the state; empty for the edge that creates
     */
    Optional<S> from();

    /**
     * What moves along it.
     *
     * @return the command
     */
    C command();

    /**
     * Where the edge ends.
     *
     * @return the state
     */
    S to();
}
