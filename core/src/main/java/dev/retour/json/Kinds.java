package dev.retour.json;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which record of a sealed interface has which kind.
 *
 * <p>By convention the interface has a method {@code kind()} that returns an enum, and a record is named as its constant
 * is: {@code PerUnit} is of the kind {@code PER_UNIT}. The order of the records means nothing; compilers differ in it.
 */
final class Kinds {

    private Kinds() {}

    /**
     * The records of a sealed interface.
     *
     * @param root the interface
     * @return the records by the name of their kind, in their order
     * @throws IllegalArgumentException if the interface does not follow the convention
     */
    static Map<String, Class<?>> of(Class<?> root) {
        Map<String, Class<?>> byName = new HashMap<>();
        for (Class<?> type : root.getPermittedSubclasses()) {
            byName.put(kindName(type), checkRecord(type));
        }
        Map<String, Class<?>> byKind = new LinkedHashMap<>();
        for (Object constant : constants(root)) {
            String kind = ((Enum<?>) constant).name();
            Class<?> type = byName.remove(kind);
            if (type == null) {
                throw new IllegalArgumentException(
                        root.getName() + " has no record for the kind " + kind + ". Add it.");
            }
            byKind.put(kind, type);
        }
        if (!byName.isEmpty()) {
            throw new IllegalArgumentException(root.getName() + " has no kind " + byName.keySet() + ". Add it.");
        }
        return byKind;
    }

    private static String kindName(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Object[] constants(Class<?> root) {
        try {
            Method kind = root.getMethod("kind");
            Object[] constants = kind.getReturnType().getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(root.getName() + " has no method kind(). Add it.", e);
        }
    }

    private static Class<?> checkRecord(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record. Make it one.");
        }
        return type;
    }
}
