package dev.retour.kernel;

import java.util.List;

/**
 * The answer to a command: it is accepted with its events, or refused with all reasons.
 *
 * @param <E> the type of the events
 */
public sealed interface Decision<E> {

    /** The two answers. There will be no others. */
    enum Kind {
        /** The command is accepted. */
        ACCEPTED,
        /** The command is refused. */
        REFUSED
    }

    /**
     * Which answer it is, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The events of an accepted command.
     *
     * @return the events
     * @throws RetourException if it was refused
     */
    List<E> orThrow();

    /**
     * The command is accepted.
     *
     * @param events what happened because of it, in order
     * @param <E> the type of the events
     */
    record Accepted<E>(List<E> events) implements Decision<E> {

        /** Copies the events. */
        public Accepted {
            events = List.copyOf(events);
        }

        @Override
        public Kind kind() {
            return Kind.ACCEPTED;
        }

        @Override
        public List<E> orThrow() {
            return events;
        }
    }

    /**
     * The command is refused; nothing happened.
     *
     * @param reasons every rule that it breaks
     * @param <E> the type that the events would have had
     */
    record Refused<E>(List<Reason> reasons) implements Decision<E> {

        /**
         * Copies the reasons.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason.");
            }
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }

        @Override
        public List<E> orThrow() {
            throw new RetourException(reasons);
        }
    }
}
