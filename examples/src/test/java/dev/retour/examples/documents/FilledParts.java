package dev.retour.examples.documents;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parts that a record and the records in it may have, and those that a value has filled. */
final class FilledParts {

    private final Set<String> parts = new TreeSet<>();
    private final Set<Type> seen = new HashSet<>();

    /** Every component of every record that can be part of this one. */
    static Set<String> possible(Class<?> type) {
        FilledParts all = new FilledParts();
        all.addType(type);
        return all.parts;
    }

    /** Those that are not empty at least once. */
    static Set<String> of(Record value) throws ReflectiveOperationException {
        FilledParts filled = new FilledParts();
        filled.addValue(value);
        return filled.parts;
    }

    private void addType(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                addType(argument);
            }
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("dev.retour.") && seen.add(type)) {
            addClass(plain);
        }
    }

    private void addClass(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> variant : type.getPermittedSubclasses()) {
                addType(variant);
            }
        } else if (type.isRecord()) {
            parts.add(type.getName());
            for (RecordComponent component : type.getRecordComponents()) {
                parts.add(name(component));
                addType(component.getGenericType());
            }
        }
    }

    private void addValue(Object value) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            addAll(optional.stream().toList());
        } else if (value instanceof Collection<?> list) {
            addAll(list);
        } else if (value instanceof Map<?, ?> map) {
            addAll(map.values());
        } else if (value instanceof Record part && part.getClass().getName().startsWith("dev.retour.")) {
            addRecord(part);
        }
    }

    private void addAll(Collection<?> values) throws ReflectiveOperationException {
        for (Object value : values) {
            addValue(value);
        }
    }

    private void addRecord(Record value) throws ReflectiveOperationException {
        parts.add(value.getClass().getName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = component.getAccessor().invoke(value);
            if (!isEmpty(part)) {
                parts.add(name(component));
                addValue(part);
            }
        }
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getName() + "." + component.getName();
    }

    private static boolean isEmpty(Object part) {
        return part.equals(Optional.empty())
                || (part instanceof Collection<?> list && list.isEmpty())
                || (part instanceof Map<?, ?> map && map.isEmpty());
    }
}
