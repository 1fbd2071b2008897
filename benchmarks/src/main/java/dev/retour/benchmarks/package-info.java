/**
 * Runs the library side by side with what a user would write or pick instead.
 *
 * <p>Start at {@link dev.retour.benchmarks.Benchmarks}; a new suite is a line in {@link dev.retour.benchmarks.Suites}.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.benchmarks;
