package dev.retour.store;

import dev.retour.kernel.Identifier;

/**
 * That an aggregate is found by a key, see {@link Unit#link}.
 *
 * @param stream the aggregate
 * @param key the name of the link, such as {@code order}
 * @param value its value
 */
public record Link(StreamId stream, String key, String value) {

    /**
     * Checks key and value.
     *
     * @throws IllegalArgumentException if one is no legal {@link Identifier}
     */
    public Link {
        Identifier.check("Key of a link", key);
        Identifier.check("Value of a link", value);
    }
}
