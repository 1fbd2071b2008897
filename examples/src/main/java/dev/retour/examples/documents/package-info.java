/** Every type of JSON document, read, written and read again. */
@org.jspecify.annotations.NullMarked
package dev.retour.examples.documents;
