/** The life of return cases, side by side with state machines that know neither goods nor money. */
@org.jspecify.annotations.NullMarked
package dev.retour.benchmarks.lifecycle;
