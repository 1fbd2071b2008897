package dev.retour.store;

import dev.retour.kernel.Stamp;
import dev.retour.kernel.StorableText;

/**
 * Something to be told to the host's listeners.
 *
 * <p>The data is a published form of its own, stable beyond the stored events, and holds no personal value.
 *
 * @param aggregate the aggregate that it is about; messages of one aggregate are delivered in order
 * @param type the stable name of its type, such as {@code return.opened}
 * @param schema the number of the form of its data, from 1
 * @param stamp when, why and by whom
 * @param data its data as canonical JSON
 */
public record Message(StreamId aggregate, String type, int schema, Stamp stamp, String data) {

    /**
     * Checks that every database can hold its texts.
     *
     * @throws IllegalArgumentException if one is no {@link StorableText}
     */
    public Message {
        StorableText.check("Type of a message", type);
        StorableText.check("Data of a message", data);
    }
}
