package dev.retour.host;

import dev.retour.kernel.Identifier;

/**
 * Names something that a host decides, and what holds where the host has decided nothing.
 *
 * @param name the stable name
 * @param type the Java type of its values
 * @param standard what holds where nothing is set
 * @param <T> the type of its values
 */
public record Setting<T>(String name, Class<T> type, T standard) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public Setting {
        Identifier.check("Name of a setting", name);
    }
}
