/**
 * What came back, and whether it is accepted: expected units are received or short, looked at, and accepted or refused. What came
 * beside them is told.
 *
 * <p>A room of return cases: it knows neither cases nor other rooms. All types are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.returns.receipt;
