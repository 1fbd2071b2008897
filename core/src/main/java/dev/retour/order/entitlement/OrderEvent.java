package dev.retour.order.entitlement;

import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact;

/** An event of the stream of an order: a fact that was recorded, or something that we initiated. */
public sealed interface OrderEvent {

    /** Which of both. */
    enum Kind {
        /** A fact was recorded. */
        RECORDED,
        /** We initiated something. */
        DECIDED
    }

    /**
     * Which of both, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The stable name of its type.
     *
     * @return such as {@code order.captured}
     */
    String type();

    /**
     * The order after the event.
     *
     * @param order the order before
     * @return the order with what happened
     */
    Order applyTo(Order order);

    /**
     * A fact was recorded.
     *
     * @param observation who saw it, and in which version
     * @param content a digest of what it says
     * @param fact what it says
     */
    record Recorded(Observation observation, String content, OrderFact fact) implements OrderEvent {
        @Override
        public Kind kind() {
            return Kind.RECORDED;
        }

        @Override
        public String type() {
            return fact.kind().type();
        }

        @Override
        public Order applyTo(Order order) {
            return order.with(observation, content, fact);
        }
    }

    /**
     * We initiated something.
     *
     * @param change what
     */
    record Decided(Initiated change) implements OrderEvent {
        @Override
        public Kind kind() {
            return Kind.DECIDED;
        }

        @Override
        public String type() {
            return change.kind().type();
        }

        @Override
        public Order applyTo(Order order) {
            return order.with(change);
        }
    }
}
