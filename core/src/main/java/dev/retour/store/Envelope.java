package dev.retour.store;

import dev.retour.kernel.Scope;

/**
 * A message on its way, with all that a listener needs to order it and to know it again.
 *
 * @param scope whose it is
 * @param sequence its place among the messages of its aggregate, from 1 without gaps
 * @param message what it says
 */
public record Envelope(Scope scope, long sequence, Message message) {

    /**
     * The id of the message, the same at every delivery.
     *
     * @return scope, aggregate and sequence
     */
    public String id() {
        return scope + "/" + message.aggregate() + "/" + sequence;
    }
}
