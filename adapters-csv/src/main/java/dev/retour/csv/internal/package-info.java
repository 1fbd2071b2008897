/** The machinery behind the readers: text, rows, cells, numbers and dates. Nobody else's business. */
@org.jspecify.annotations.NullMarked
package dev.retour.csv.internal;
