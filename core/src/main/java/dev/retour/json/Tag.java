package dev.retour.json;

/**
 * A field that is no component but tells what an object is.
 *
 * @param name its name
 * @param value its only value
 */
record Tag(String name, String value) {

    /** The name of the field that tells which record of a sealed type is meant. */
    static final String KIND = "kind";

    /** The name of the field that tells the type of a document. */
    static final String SCHEMA = "schema";
}
