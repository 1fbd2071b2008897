package dev.retour.json;

import java.util.Optional;

/** Reads, writes and describes the values of one Java type. Immutable once its document type is made. */
interface Codec {

    /**
     * Reads a value.
     *
     * @param node the value in the document
     * @param at where it is
     * @return the value; empty if it has a fault, which is then reported
     */
    Optional<Object> read(Node node, Reading at);

    /**
     * Writes a value.
     *
     * @param value a value of the type
     * @param out where to
     * @throws IllegalArgumentException if it cannot be written
     */
    void write(Object value, CompactWriter out);

    /**
     * Describes the type.
     *
     * @param definitions where named parts go
     * @return its JSON Schema
     */
    Node schema(Definitions definitions);
}
