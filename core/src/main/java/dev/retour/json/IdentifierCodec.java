package dev.retour.json;

import dev.retour.kernel.Identifier;
import java.lang.invoke.MethodHandle;

/** Ids that are records of one text: the text itself in a document. */
final class IdentifierCodec {

    private IdentifierCodec() {}

    /**
     * The codec of a type of id.
     *
     * @param type a record with one text
     * @return its codec
     */
    static Codec of(Class<?> type) {
        MethodHandle constructor = Reflection.constructor(type);
        return new TextCodec<>(new ScalarCodec<>(
                Identifier.class, text -> (Identifier) Reflection.make(constructor, text), Identifier::value, ""));
    }
}
