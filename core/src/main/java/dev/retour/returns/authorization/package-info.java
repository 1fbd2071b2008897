/**
 * Who may bring back what: units of a case are asked for, looked into, approved or rejected, and may be appealed.
 *
 * <p>A room of return cases: it knows neither cases nor other rooms. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.returns.authorization;
