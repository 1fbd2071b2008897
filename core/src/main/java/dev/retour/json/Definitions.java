package dev.retour.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The named parts of a JSON Schema. Used by one generation, not thread-safe. */
final class Definitions {

    private final Map<String, Node> parts = new LinkedHashMap<>();

    /**
     * Refers to a type, which is described once.
     *
     * @param type the Java type
     * @param description makes its description, which may refer to the type again
     * @return the reference
     */
    Node reference(Class<?> type, Supplier<Node> description) {
        String name = name(type);
        if (!parts.containsKey(name)) {
            parts.put(name, Node.text(name)); // a place holder, so that the type may contain itself
            parts.put(name, description.get());
        }
        return Node.Branch.of(Map.of("$ref", Node.text("#/$defs/" + name)));
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    /**
     * All types that were referred to.
     *
     * @return their descriptions by name
     */
    Node all() {
        return Node.Branch.of(parts);
    }
}
