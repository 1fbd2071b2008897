/** {@code retour audit}: a courier's bill against a shop's own files. */
@org.jspecify.annotations.NullMarked
package dev.retour.examples.audit;
