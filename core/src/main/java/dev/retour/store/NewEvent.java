package dev.retour.store;

import dev.retour.kernel.Stamp;
import dev.retour.kernel.StorableText;

/**
 * An event to be appended to a stream.
 *
 * @param type the stable name of its type, such as {@code order.captured}
 * @param schema the number of the form of its data, from 1
 * @param stamp when, why and by whom
 * @param data its data as canonical JSON, without personal values; stored and hashed as it is
 */
public record NewEvent(String type, int schema, Stamp stamp, String data) {

    /**
     * Checks that every database can hold its texts.
     *
     * @throws IllegalArgumentException if one is no {@link StorableText}
     */
    public NewEvent {
        StorableText.check("Type of an event", type);
        StorableText.check("Data of an event", data);
    }
}
