package dev.retour.host;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Problem;
import java.util.List;
import java.util.function.Function;

/**
 * Names something that a host decides, and what holds where the host has decided nothing.
 *
 * @param name the stable name
 * @param type the Java type of its values
 * @param standard what holds where nothing is set
 * @param check finds every fault of a value; what is an error is refused when it is set
 * @param <T> the type of its values
 */
public record Setting<T>(String name, Class<T> type, T standard, Function<T, List<Problem>> check) {

    /**
     * Names something of which every value is sound.
     *
     * @param name the stable name
     * @param type the Java type of its values
     * @param standard what holds where nothing is set
     * @throws IllegalArgumentException if the name is no legal {@link Identifier}
     */
    public Setting(String name, Class<T> type, T standard) {
        this(name, type, standard, value -> List.of());
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public Setting {
        Identifier.check("Name of a setting", name);
    }
}
