package dev.retour.json;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Identifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the codec of a Java type by looking at it once. Used while one document type is made, not thread-safe. */
final class Codecs {

    /** What those components hold whose field is left out, but optional ones. */
    private static final Map<Class<?>, Object> EMPTY = Map.of(
            List.class, List.of(), Set.class, Set.of(), Map.class, Map.of(), Attributes.class, Attributes.none());

    private final Map<Type, Codec> known = new HashMap<>();

    /**
     * The built-in types, and some more.
     *
     * @param more types that are one text too; they win over built-in ones
     */
    Codecs(List<ScalarCodec<?>> more) {
        FlagCodec flag = new FlagCodec();
        known.putAll(Map.of(boolean.class, flag, Boolean.class, flag, BigDecimal.class, new NumberCodec()));
        known.putAll(Map.of(int.class, WholeCodec.INT, Integer.class, WholeCodec.INT));
        known.putAll(Map.of(long.class, WholeCodec.LONG, Long.class, WholeCodec.LONG));
        Scalars.ALL.forEach(scalar -> known.put(scalar.type(), new TextCodec<>(scalar)));
        more.forEach(scalar -> known.put(scalar.type(), new TextCodec<>(scalar)));
    }

    /**
     * The codec of a record with a first field that is no component.
     *
     * @param type the record
     * @param tag the field
     * @return its codec
     * @throws IllegalArgumentException if a part of it has no form in a document
     */
    RecordCodec record(Class<?> type, Optional<Tag> tag) {
        List<Field> fields = new ArrayList<>();
        RecordCodec codec = new RecordCodec(type, tag, fields);
        if (tag.isEmpty()) {
            known.put(type, codec);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            tag.ifPresent(first -> checkFree(first, component));
            fields.add(field(component));
        }
        return codec;
    }

    private static void checkFree(Tag tag, RecordComponent component) {
        if (tag.name().equals(component.getName())) {
            throw new IllegalArgumentException(component.getDeclaringRecord().getName() + " has a component '"
                    + tag.name() + "', which documents keep for themselves. Rename it.");
        }
    }

    private Field field(RecordComponent component) {
        Type type = component.getGenericType();
        boolean wrapped = component.getType() == Optional.class;
        Codec codec = of(wrapped ? argument(type, 0) : type);
        return new Field(
                component.getName(), codec, Reflection.accessor(component.getAccessor()), absent(component.getType()));
    }

    private static Optional<Object> absent(Class<?> type) {
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        }
        return Optional.ofNullable(EMPTY.get(type));
    }

    /**
     * The codec of any type that has a form.
     *
     * @param type the type
     * @return its codec
     * @throws IllegalArgumentException if it or a part of it has none
     */
    Codec of(Type type) {
        Codec codec = known.get(type);
        return codec == null ? make(type) : codec;
    }

    private Codec make(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new ListCodec(of(argument(type, 0)));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            return new SetCodec(of(ordered(argument(type, 0), generic)));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return map(generic);
        }
        if (type instanceof Class<?> plain) {
            return make(plain);
        }
        throw refused(type);
    }

    private Codec map(ParameterizedType type) {
        Type key = argument(type, 0);
        if (key == String.class) {
            return new MapCodec(of(argument(type, 1)));
        }
        if (key instanceof Class<?> plain && plain.isEnum()) {
            return new ChoiceMapCodec(plain, of(argument(type, 1)));
        }
        throw refused(type);
    }

    /** Values without an order would be written in another one each time. */
    private static Class<?> ordered(Type item, Type set) {
        if (item instanceof Class<?> plain && Comparable.class.isAssignableFrom(plain)) {
            return plain;
        }
        throw refused(set);
    }

    private Codec make(Class<?> type) {
        if (type.isEnum()) {
            return new ChoiceCodec(type);
        }
        if (type == Attributes.class) {
            return new AttributesCodec(of(Attribute.class));
        }
        if (type.isRecord()) {
            return Identifier.class.isAssignableFrom(type) ? IdentifierCodec.of(type) : record(type, Optional.empty());
        }
        if (type.isInterface() && type.isSealed()) {
            return choice(type);
        }
        throw refused(type);
    }

    private Codec choice(Class<?> root) {
        Map<String, RecordCodec> byKind = new LinkedHashMap<>();
        Map<Class<?>, RecordCodec> byType = new HashMap<>();
        SealedCodec codec = new SealedCodec(root, byKind, byType);
        known.put(root, codec);
        Kinds.of(root).forEach((kind, type) -> {
            RecordCodec variant = record(type, Optional.of(new Tag(Tag.KIND, kind)));
            byKind.put(kind, variant);
            byType.put(type, variant);
        });
        return codec;
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw refused(type);
    }

    private static IllegalArgumentException refused(Type type) {
        return new IllegalArgumentException(type.getTypeName() + " has no form in a document. Use a record, an enum, a"
                + " sealed interface of records, or register a ScalarCodec.");
    }
}
