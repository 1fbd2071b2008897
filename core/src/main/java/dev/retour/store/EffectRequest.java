package dev.retour.store;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.StorableText;

/**
 * Something that the host has to do in the world, outside of any transaction: submit a refund, book a pickup.
 *
 * @param key its stable key within the scope: the same effect is asked for once, however often it is requested
 * @param kind what is to be done, such as {@code refund.submit}
 * @param aggregate for whom
 * @param schema the number of the form of the data
 * @param data what the adapter needs, as canonical JSON without personal values
 */
public record EffectRequest(String key, String kind, StreamId aggregate, int schema, String data) {

    /**
     * Checks key, kind and data.
     *
     * @throws IllegalArgumentException if key or kind is no legal {@link Identifier}, or the data is no
     *     {@link StorableText}
     */
    public EffectRequest {
        Identifier.check("Key of an effect", key);
        Identifier.check("Kind of an effect", kind);
        StorableText.check("Data of an effect", data);
    }
}
