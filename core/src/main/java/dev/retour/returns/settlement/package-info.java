/**
 * What goes back to the customer: the calculation of a refund, line by line with its reasons.
 *
 * <p>A room of return cases: it knows neither cases nor other rooms. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.returns.settlement;
