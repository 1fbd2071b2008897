/**
 * The words that every room speaks: ids, scope, context, reasons, findings, decisions and explanations.
 *
 * <p>Depends on nothing. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.kernel;
