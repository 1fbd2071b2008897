/**
 * Return cases: their commands, the one place that decides on them, and what happened to them.
 *
 * <p>All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.returns;
